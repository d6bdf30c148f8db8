using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

/// <summary>One feature of a statement: what it is, how much, and the tokens it was read from (none: -1).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Feature(ulong Id, float Value, int First, int Last);

/// <summary>The features of one statement against one proposal, in the order they were read.</summary>
internal sealed class FeatureBag
{
    public List<Feature> Items { get; } = new(512);

    public void Add(ulong id, float value, int first = -1, int last = -1) =>
        Items.Add(new Feature(id, value, first, last));

    /// <summary>Scales the features from an index on to a given length, so that long statements weigh no more.</summary>
    public void Normalize(int from, float length)
    {
        var sum = 0f;
        for (var i = from; i < Items.Count; i++)
        {
            sum += Items[i].Value * Items[i].Value;
        }

        var scale = sum > 0 ? length / MathF.Sqrt(sum) : 0;
        for (var i = from; i < Items.Count; i++)
        {
            Items[i] = Items[i] with { Value = Items[i].Value * scale };
        }
    }

    /// <summary>Takes the tokens off the features from an index on: they are another text's.</summary>
    public void Detach(int from)
    {
        for (var i = from; i < Items.Count; i++)
        {
            Items[i] = Items[i] with { First = -1, Last = -1 };
        }
    }
}
