namespace StanceApi.Proposals;

/// <summary>Proposals of a request are the same when all of their words are.</summary>
public sealed class ProposalInputComparer : IEqualityComparer<ProposalInput>
{
    public static ProposalInputComparer Instance { get; } = new();

    public bool Equals(ProposalInput? x, ProposalInput? y) =>
        ReferenceEquals(x, y)
        || (
            x is not null
            && y is not null
            && string.Equals(x.Id, y.Id, StringComparison.Ordinal)
            && string.Equals(x.Description, y.Description, StringComparison.Ordinal)
            && Same(x.Name, y.Name)
            && Same(x.Aliases, y.Aliases)
            && (x.Examples ?? []).SequenceEqual(y.Examples ?? [])
        );

    public int GetHashCode(ProposalInput obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return HashCode.Combine(obj.Id, obj.Description, obj.Name?.Items.FirstOrDefault());
    }

    private static bool Same(LocalizedTexts? x, LocalizedTexts? y) =>
        x is null || y is null ? x is null && y is null : x.Items.SequenceEqual(y.Items);
}
