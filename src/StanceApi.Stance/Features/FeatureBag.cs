using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

/// <summary>One feature of a statement: what it is, how much, and the tokens it was read from.</summary>
/// <param name="First">A token of the statement, or one of <see cref="FeatureSource"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Feature(ulong Id, float Value, int First, int Last);

/// <summary>The features of one statement against one proposal, in the order they were read.</summary>
internal sealed class FeatureBag(int capacity = 512)
{
    private Feature[] _items = new Feature[capacity];
    private int[] _known = [];
    private int[] _places = [];
    private int _knownCount;

    public int Count { get; private set; }

    public ReadOnlySpan<Feature> Items => _items.AsSpan(0, Count);

    /// <summary>Which of the items the model knows that summed them last, in their order. One thread at a time.</summary>
    public ReadOnlySpan<int> Known => _known.AsSpan(0, _knownCount);

    /// <summary>Where that model has each of <see cref="Known"/>.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, _knownCount);

    public void Find(IdMap model, IdRows rows)
    {
        if (_known.Length < Count)
        {
            _known = new int[_items.Length];
            _places = new int[_items.Length];
        }

        _knownCount = model.FindAll(Items, _known, _places, rows);
    }

    public void Clear() => Count = _knownCount = 0;

    public void Add(ulong id, float value, int first = FeatureSource.Statement, int last = -1)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = new Feature(id, value, first, last);
    }

    public void Add(ReadOnlySpan<Feature> features)
    {
        foreach (var feature in features)
        {
            Add(feature.Id, feature.Value, feature.First, feature.Last);
        }
    }

    /// <summary>Scales the features from an index on to a given length, so that long statements weigh no more.</summary>
    public void Normalize(int from, float length)
    {
        var items = _items.AsSpan(from, Count - from);
        var sum = 0f;
        foreach (ref readonly var item in items)
        {
            sum += item.Value * item.Value;
        }

        var scale = sum > 0 ? length / MathF.Sqrt(sum) : 0;
        foreach (ref var item in items)
        {
            item = item with { Value = item.Value * scale };
        }
    }

    /// <summary>Takes the tokens off the features from an index on: they are another text's.</summary>
    /// <param name="source">Which text's: one of <see cref="FeatureSource"/>.</param>
    public void Detach(int from, int source)
    {
        foreach (ref var item in _items.AsSpan(from, Count - from))
        {
            item = item with { First = source, Last = -1 };
        }
    }
}
