namespace StanceApi.Store.Entities;

/// <summary>Which version of the program's own data the store holds.</summary>
internal sealed class SeedRow
{
    public required string Name { get; init; }
    public required string Version { get; set; }
    public DateTime AppliedAt { get; set; }
}
