using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Evaluation;

/// <summary>Cuts judgements into parts and measures each.</summary>
internal static class Slices
{
    private const int Digits = 4;

    public static IReadOnlyList<Slice> By(
        IEnumerable<Judgement> judgements,
        Func<Judgement, string> name
    ) =>
        [
            .. judgements
                .GroupBy(name, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Of(g.Key, [.. g])),
        ];

    /// <summary>For each label its F1 over all rows, and the share of its own rows found.</summary>
    public static IReadOnlyList<Slice> ByLabel(IReadOnlyList<Judgement> judgements) =>
        [
            .. Enum.GetValues<StanceLabel>()
                .Select(label =>
                {
                    var own = judgements.Where(j => j.Row.Label == label).ToList();
                    return new Slice(
                        label.ToName(),
                        own.Count,
                        Round(Metrics.F1(judgements, label) ?? 0),
                        Round(Metrics.Accuracy(own))
                    );
                }),
        ];

    /// <summary>For each act the share of its rows whose act is found with the right label, as accuracy.</summary>
    public static IReadOnlyList<Slice> ByAct(IReadOnlyList<Judgement> judgements) =>
        [
            .. By(judgements, j => j.Row.Act.ToName())
                .Select(slice =>
                    slice with
                    {
                        Accuracy = Round(
                            Metrics.ActAccuracy([
                                .. judgements.Where(j =>
                                    string.Equals(
                                        j.Row.Act.ToName(),
                                        slice.Name,
                                        StringComparison.Ordinal
                                    )
                                ),
                            ])
                        ),
                    }
                ),
        ];

    public static double Round(double value) => Math.Round(value, Digits);

    public static Slice Of(string name, IReadOnlyCollection<Judgement> judgements) =>
        new(
            name,
            judgements.Count,
            Round(Metrics.MacroF1(judgements)),
            Round(Metrics.Accuracy(judgements))
        );
}
