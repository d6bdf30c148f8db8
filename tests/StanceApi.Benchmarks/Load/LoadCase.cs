namespace StanceApi.Benchmarks.Load;

/// <summary>What is asked for as fast as it is answered.</summary>
/// <param name="Name">For the table.</param>
/// <param name="MediaType">Of the bodies; null for none.</param>
/// <param name="Path">Where bodies go.</param>
/// <param name="File">Addresses to get or bodies to post, one a line; sent in turn.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="UnitsEach">So many in a request.</param>
internal sealed record LoadCase(
    string Name,
    string Method,
    string? MediaType,
    string Path,
    string File,
    string Unit,
    int UnitsEach,
    LoadGoal Goal
)
{
    public int Connections { get; init; } = 32;

    /// <summary>Whether each line can be sent but once.</summary>
    public bool IsSpent { get; init; }
}

/// <summary>One of them.</summary>
/// <param name="Ratio">To the bare server.</param>
/// <param name="Rate">Units a second.</param>
internal sealed record LoadGoal(double? Ratio = null, double? Rate = null);
