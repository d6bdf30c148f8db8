using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StanceApi.Stance.Scoring;

/// <summary>What the parts of a model make of one statement, before temperature.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Sums
{
    private RelevanceSums _relevance;
    private StanceSums _stance;
    private RelevanceSums _place;

    [UnscopedRef]
    public Span<double> Relevance => _relevance;

    /// <summary>Relevance in an article; zeros outside one.</summary>
    [UnscopedRef]
    public Span<double> Place => _place;

    /// <summary>One for each label but unrelated.</summary>
    [UnscopedRef]
    public Span<double> Labels => Stance[..StanceModel.Labels];

    /// <summary>One for each pair of <see cref="StanceClasses"/> but the last.</summary>
    [UnscopedRef]
    public Span<double> Pairs => Stance[StanceModel.Labels..];

    [UnscopedRef]
    public Span<double> Stance => _stance;

    [InlineArray(StanceModel.RelevanceClasses)]
    private struct RelevanceSums
    {
        private double _first;
    }

    [InlineArray(StanceModel.StanceColumns)]
    private struct StanceSums
    {
        private double _first;
    }
}
