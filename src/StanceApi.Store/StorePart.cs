namespace StanceApi.Store;

/// <summary>What transactions that go on beside each other take turns at.</summary>
internal enum StorePart
{
    /// <summary>Who there is: actors, their names and offices.</summary>
    Actors,

    /// <summary>Which statements and articles repeat which others, and whose shifts are to be looked for.</summary>
    Relations,
}
