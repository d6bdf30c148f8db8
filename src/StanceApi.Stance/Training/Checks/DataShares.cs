using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training.Checks;

/// <summary>What the rows of the training data are, as shares of all: for the data card.</summary>
public static class DataShares
{
    /// <summary>Lines of a Markdown table by dimension, the largest share of each first.</summary>
    public static IEnumerable<string> Table(TrainingSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return Table(set.Rows);
    }

    private static IEnumerable<string> Table(IReadOnlyCollection<TrainingRow> rows) =>
        [
            "| what | | rows | share |",
            "|---|---|---|---|",
            .. Lines("language", rows, r => r.Language),
            .. Lines("label", rows, r => r.Label.ToName()),
            .. Lines("act", rows, r => r.Act.ToName()),
            .. Lines("hard case", rows, r => r.Hard ?? "none"),
            .. Lines("context", rows, r => r.Context is null ? "none" : "given"),
            .. Lines("minimal pair", rows, r => r.Pair is null ? "none" : "one of a pair"),
        ];

    private static IEnumerable<string> Lines(
        string dimension,
        IReadOnlyCollection<TrainingRow> rows,
        Func<TrainingRow, string> value
    ) =>
        rows.GroupBy(value, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
                $"| {dimension} | {g.Key} | {g.Count()} | {100.0 * g.Count() / rows.Count:f1} % |"
            );
}
