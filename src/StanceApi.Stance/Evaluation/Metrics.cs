using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Evaluation;

/// <summary>Measures of a set of judgements.</summary>
public static class Metrics
{
    private const int Bins = 10;

    /// <summary>F1 of one label, 0 to 1; null where neither the rows nor the judgements have it.</summary>
    public static double? F1(IReadOnlyCollection<Judgement> judgements, StanceLabel label)
    {
        var both = judgements.Count(j => j.Label == label && j.Row.Label == label);
        var either =
            judgements.Count(j => j.Label == label) + judgements.Count(j => j.Row.Label == label);
        return either == 0 ? null : 2.0 * both / either;
    }

    /// <summary>The mean F1 of the labels present, 0 to 1.</summary>
    public static double MacroF1(IReadOnlyCollection<Judgement> judgements) =>
        Enum.GetValues<StanceLabel>()
            .Select(l => F1(judgements, l))
            .OfType<double>()
            .DefaultIfEmpty(0)
            .Average();

    public static double Accuracy(IReadOnlyCollection<Judgement> judgements) =>
        judgements.Count == 0
            ? 0
            : (double)judgements.Count(j => j.Label == j.Row.Label) / judgements.Count;

    public static double ActAccuracy(IReadOnlyCollection<Judgement> judgements) =>
        judgements.Count == 0
            ? 0
            : (double)judgements.Count(j => j.Act == j.Row.Act && j.Label == j.Row.Label)
                / judgements.Count;

    /// <summary>Expected calibration error of the chosen label over ten bins of equal width, 0 to 1.</summary>
    public static double CalibrationError(IReadOnlyCollection<Judgement> judgements) =>
        judgements
            .GroupBy(j => Math.Min(Bins - 1, (int)(j.Probabilities.Max() * Bins)))
            .Sum(bin =>
                Math.Abs(
                    bin.Sum(j => j.Probabilities.Max()) - bin.Count(j => j.Label == j.Row.Label)
                )
            ) / Math.Max(1, judgements.Count);
}
