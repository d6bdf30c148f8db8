namespace StanceApi.Rescoring;

/// <summary>What a diff is written as.</summary>
public enum DiffFormat
{
    Json,

    /// <summary>Every changed statement, one a row.</summary>
    Csv,

    /// <summary>A page to read, without scripts.</summary>
    Html,
}
