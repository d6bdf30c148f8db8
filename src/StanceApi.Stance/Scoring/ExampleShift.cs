using System.Runtime.InteropServices;
using StanceApi.Stance.Features;
using StanceApi.Stance.Proposals;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// What the example statements of a proposal teach beyond the model: a few normalized gradient steps of the same
/// logistic regressions on these examples (Widrow and Hoff 1960), kept apart from the model's own weights, so that
/// statements that share words with an example lean to its label.
/// </summary>
internal sealed class ExampleShift
{
    private const int Steps = 6;
    private const float Rate = 0.5f;
    private readonly Dictionary<ulong, Shift> _relevance = [];
    private readonly Dictionary<ulong, Shift> _labels = [];

    private ExampleShift() { }

    /// <summary>Null for a proposal without examples.</summary>
    public static ExampleShift? Of(StanceModel model, Proposal proposal)
    {
        if (proposal.Examples.IsDefaultOrEmpty)
        {
            return null;
        }

        var shift = new ExampleShift();
        var read = proposal
            .Examples.Select(e =>
                (e.Label, FeatureExtractor.Extract(new(e.Text, null, null, null), proposal))
            )
            .ToList();
        for (var step = 0; step < Steps; step++)
        {
            foreach (var (label, extraction) in read)
            {
                shift.Learn(model, extraction, label);
            }
        }

        return shift;
    }

    /// <summary>Adds to the sums what the examples teach of these features.</summary>
    public void Apply(Extraction extraction, ref Sums sums)
    {
        Add(_relevance, extraction.Relevance, sums.Relevance);
        Add(_labels, extraction.Stance, sums.Labels);
    }

    private void Learn(StanceModel model, Extraction extraction, StanceLabel label)
    {
        var sums = model.Sum(extraction);
        Apply(extraction, ref sums);
        Span<double> about = stackalloc double[StanceModel.RelevanceClasses];
        Softmax.Of(sums.Relevance, model.Temperatures.Relevance, about);
        Step(
            _relevance,
            extraction.Relevance,
            about,
            label is StanceLabel.Unrelated ? StanceModel.Unrelated : StanceModel.Related
        );
        if (label is not StanceLabel.Unrelated)
        {
            Span<double> labels = stackalloc double[StanceModel.Labels];
            Softmax.Of(sums.Labels, model.Temperatures.Stance, labels);
            Step(_labels, extraction.Stance, labels, (int)label);
        }
    }

    private static void Step(
        Dictionary<ulong, Shift> shifts,
        FeatureBag bag,
        ReadOnlySpan<double> probabilities,
        int right
    )
    {
        var length = 0f;
        foreach (var feature in bag.Items)
        {
            length += feature.Value * feature.Value;
        }

        foreach (var feature in bag.Items)
        {
            ref var shift = ref CollectionsMarshal.GetValueRefOrAddDefault(
                shifts,
                feature.Id,
                out _
            );
            for (var k = 0; k < probabilities.Length; k++)
            {
                var residual = (k == right ? 1 : 0) - (float)probabilities[k];
                shift[k] += Rate * residual * feature.Value / length;
            }
        }
    }

    private static void Add(Dictionary<ulong, Shift> shifts, FeatureBag bag, Span<double> sums)
    {
        foreach (var feature in bag.Items)
        {
            if (shifts.TryGetValue(feature.Id, out var shift))
            {
                for (var k = 0; k < sums.Length; k++)
                {
                    sums[k] += shift[k] * feature.Value;
                }
            }
        }
    }

    [System.Runtime.CompilerServices.InlineArray(StanceModel.Labels)]
    private struct Shift
    {
        private float _first;
    }
}
