using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>A linear model over hashed features: one weight for each known feature and class.</summary>
internal sealed class LinearModel
{
    /// <summary>Bytes that a processor's cache fetches at once.</summary>
    private const int LineSize = 64;

    private const int WideRow = LineSize / sizeof(float);

    private const int MostAtOnce = 12;

    /// <summary>A row ends with its feature's id.</summary>
    private const int IdWidth = sizeof(ulong) / sizeof(float);

    private readonly IdMap _index;
    private readonly float[] _rows;
    private readonly int _firstRow;
    private readonly int _width;

    /// <param name="features">The known features' ids, ascending.</param>
    /// <param name="weights">For each feature its weight for each class, feature by feature.</param>
    /// <param name="biases">One for each class.</param>
    public LinearModel(ulong[] features, float[] weights, float[] biases)
    {
        Features = features;
        Weights = weights;
        Biases = biases;
        _index = new IdMap(features);
        _width = (int)BitOperations.RoundUpToPowerOf2((uint)(Classes + IdWidth));
        _rows = GC.AllocateArray<float>((features.Length * _width) + WideRow, pinned: true);
        _firstRow = ToLine(_rows);
        for (var i = 0; i < features.Length; i++)
        {
            var row = _rows.AsSpan(_firstRow + (i * _width), _width);
            weights.AsSpan(i * Classes, Classes).CopyTo(row);
            MemoryMarshal.Write(MemoryMarshal.AsBytes(row[^IdWidth..]), features[i]);
        }
    }

    public ulong[] Features { get; }
    public float[] Weights { get; }
    public float[] Biases { get; }
    public int Classes => Biases.Length;

    /// <summary>Each class's sum of weights, before temperature. Notes in the features which ones it knows, and where.</summary>
    public void Sum(FeatureBag bag, Span<double> sums)
    {
        var ids = MemoryMarshal.Cast<float, ulong>(_rows.AsSpan(_firstRow));
        bag.Find(_index, new IdRows(ids, _width / IdWidth));
        Span<float> own = stackalloc float[_width];
        own.Clear();
        Biases.CopyTo(own);
        if (_width == WideRow && Classes <= MostAtOnce)
        {
            AddWide(bag, own);
        }
        else
        {
            AddNarrow(bag, own);
        }

        for (var k = 0; k < Classes; k++)
        {
            sums[k] = own[k];
        }
    }

    public double[] Sum(FeatureBag bag)
    {
        var sums = new double[Classes];
        Sum(bag, sums);
        return sums;
    }

    /// <summary>The weights of the feature at a place, by class.</summary>
    public ReadOnlySpan<float> WeightsAt(int place) =>
        _rows.AsSpan(_firstRow + (place * _width), Classes);

    /// <summary>The model with its weights rounded as a file keeps them, so that trained and loaded models agree.</summary>
    public LinearModel Rounded() =>
        new(Features, Array.ConvertAll(Weights, w => (float)(Half)w), Biases);

    /// <summary>The first element that lies at the beginning of a line.</summary>
    private static int ToLine(float[] pinned)
    {
        var beyond = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0) % LineSize);
        return beyond == 0 ? 0 : (LineSize - beyond) / sizeof(float);
    }

    /// <summary>All classes at once; each one's terms are added in the same order as one by one.</summary>
    private void AddWide(FeatureBag bag, Span<float> own)
    {
        var rows = _rows.AsSpan(_firstRow);
        var items = bag.Items;
        var places = bag.Places;
        var known = bag.Known[..places.Length];
        var low = Vector256.Create<float>(own);
        var high = Vector128.Create<float>(own[Vector256<float>.Count..]);
        for (var i = 0; i < known.Length; i++)
        {
            var row = rows.Slice(places[i] * WideRow, WideRow);
            var value = items[known[i]].Value;
            low += Vector256.Create<float>(row) * value;
            high += Vector128.Create<float>(row[Vector256<float>.Count..]) * value;
        }

        low.CopyTo(own);
        high.CopyTo(own[Vector256<float>.Count..]);
    }

    private void AddNarrow(FeatureBag bag, Span<float> own)
    {
        var items = bag.Items;
        var places = bag.Places;
        var known = bag.Known[..places.Length];
        for (var i = 0; i < known.Length; i++)
        {
            var value = items[known[i]].Value;
            var weights = WeightsAt(places[i]);
            for (var k = 0; k < weights.Length; k++)
            {
                own[k] += value * weights[k];
            }
        }
    }
}
