namespace StanceApi.Text.Actors;

/// <summary>Where something about an actor comes from.</summary>
public enum ActorOrigin
{
    /// <summary>The directory that the program brings along.</summary>
    Directory,

    /// <summary>An article that was stored.</summary>
    Article,

    /// <summary>A directory that a user imported.</summary>
    Import,

    /// <summary>A user’s own change.</summary>
    Human,
}
