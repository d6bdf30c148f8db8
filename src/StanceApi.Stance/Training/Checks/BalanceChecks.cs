using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training.Checks;

/// <summary>The shares of languages, labels and hard cases, and of rows with context under every label.</summary>
internal static class BalanceChecks
{
    private const double Tolerance = 0.05;
    private const double LeastHard = 0.5;
    private const double LeastContext = 0.25;
    private const double MostContext = 0.65;

    private static readonly (string Language, double Share)[] Languages =
    [
        ("zh-Hans", 0.40),
        ("zh-Hant", 0.10),
        ("en", 0.35),
        ("ja", 0.15),
    ];

    private static readonly (StanceLabel Label, double Share)[] Labels =
    [
        (StanceLabel.Favor, 0.30),
        (StanceLabel.Against, 0.30),
        (StanceLabel.Neutral, 0.25),
        (StanceLabel.Unrelated, 0.15),
    ];

    public static IEnumerable<string> Run(TrainingSet set)
    {
        foreach (var (language, share) in Languages)
        {
            var actual = Share(
                set,
                r => string.Equals(r.Language, language, StringComparison.Ordinal)
            );
            if (Math.Abs(actual - share) > Tolerance)
            {
                yield return $"{language} has {actual:p0} of the rows, not {share:p0}";
            }
        }

        foreach (var (label, share) in Labels)
        {
            var actual = Share(set, r => r.Label == label);
            if (Math.Abs(actual - share) > Tolerance)
            {
                yield return $"{label.ToName()} has {actual:p0} of the rows, not {share:p0}";
            }

            var own = set.Rows.Where(r => r.Label == label).ToList();
            var context =
                own.Count == 0 ? 0 : (double)own.Count(r => r.Context is not null) / own.Count;
            if (context is < LeastContext or > MostContext)
            {
                yield return $"{label.ToName()} has context in {context:p0} of its rows";
            }
        }

        var hard = Share(set, r => r.Hard is not null);
        if (hard < LeastHard)
        {
            yield return $"only {hard:p0} of the rows are hard cases";
        }
    }

    private static double Share(TrainingSet set, Func<TrainingRow, bool> has) =>
        set.Rows.IsEmpty ? 0 : (double)set.Rows.Count(has) / set.Rows.Length;
}
