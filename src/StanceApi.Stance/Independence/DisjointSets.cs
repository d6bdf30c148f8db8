namespace StanceApi.Stance.Independence;

/// <summary>Sets of ids that can be joined (union-find with path compression).</summary>
internal sealed class DisjointSets(IEnumerable<long> ids)
{
    private readonly Dictionary<long, long> _parents = ids.Distinct().ToDictionary(id => id);

    public long Find(long id)
    {
        var root = id;
        while (_parents[root] != root)
        {
            root = _parents[root];
        }

        while (_parents[id] != root)
        {
            (id, _parents[id]) = (_parents[id], root);
        }

        return root;
    }

    /// <summary>The smaller id stands for the joined set.</summary>
    public void Join(long a, long b)
    {
        var (first, second) = (Find(a), Find(b));
        _parents[Math.Max(first, second)] = Math.Min(first, second);
    }

    /// <summary>The smallest id of each id's set.</summary>
    public IReadOnlyDictionary<long, long> Smallest() => _parents.Keys.ToDictionary(id => id, Find);
}
