namespace StanceApi.Stance.Independence;

/// <summary>Which words were found to be near to which, or translations of each other.</summary>
public sealed class WordingRelations
{
    private readonly Dictionary<(long, long), WordingRelation> _pairs = [];
    private readonly Dictionary<long, List<long>> _related = [];

    public void Add(long a, long b, WordingRelation relation)
    {
        if (a != b && _pairs.TryAdd(Pair(a, b), relation))
        {
            Of(a).Add(b);
            Of(b).Add(a);
        }
    }

    /// <summary>Null where nothing is known to relate them.</summary>
    public WordingRelation? Between(long a, long b) =>
        a == b ? WordingRelation.Equal
        : _pairs.TryGetValue(Pair(a, b), out var relation) ? relation
        : null;

    /// <summary>All that are related to these, these left out.</summary>
    public IReadOnlyList<long> RelatedTo(long words) =>
        _related.TryGetValue(words, out var others) ? others : [];

    private List<long> Of(long words)
    {
        if (!_related.TryGetValue(words, out var others))
        {
            _related.Add(words, others = []);
        }

        return others;
    }

    private static (long, long) Pair(long a, long b) => a < b ? (a, b) : (b, a);
}
