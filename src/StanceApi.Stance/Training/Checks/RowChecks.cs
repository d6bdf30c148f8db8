using System.Collections.Frozen;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training.Checks;

/// <summary>Each row by itself: known language and hard case, act and label that go together, a sensible length, a pair that flips.</summary>
internal static class RowChecks
{
    private const int MinimumCharacters = 6;
    private const int MaximumCharacters = 600;

    private static readonly FrozenSet<string> Languages = new[]
    {
        "zh-Hans",
        "zh-Hant",
        "en",
        "ja",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> HardCases = new[]
    {
        "target-not-named",
        "negation",
        "double-negation",
        "condition",
        "concession",
        "rebuttal",
        "irony",
        "deferral",
        "procedure",
        "other-proposal",
        "role-exchange",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> Run(TrainingSet set)
    {
        foreach (
            var twice in set.Rows.CountBy(r => r.Id, StringComparer.Ordinal).Where(c => c.Value > 1)
        )
        {
            yield return $"{twice.Key}: the id is there {twice.Value} times";
        }

        foreach (var row in set.Rows)
        {
            if (!Languages.Contains(row.Language))
            {
                yield return $"{row.Id}: unknown language '{row.Language}'";
            }

            if (row.Hard is not null && !HardCases.Contains(row.Hard))
            {
                yield return $"{row.Id}: unknown hard case '{row.Hard}'";
            }

            if (!StanceClasses.All.Contains((row.Label, row.Act)))
            {
                yield return $"{row.Id}: {row.Label.ToName()} does not go with {row.Act.ToName()}";
            }

            if (row.Statement.Length is < MinimumCharacters or > MaximumCharacters)
            {
                yield return $"{row.Id}: {row.Statement.Length} characters";
            }
        }

        foreach (
            var pair in set
                .Rows.Where(r => r.Pair is not null)
                .GroupBy(r => r.Pair!, StringComparer.Ordinal)
        )
        {
            if (pair.Count() < 2)
            {
                yield return $"{pair.First().Id}: its twin in pair {pair.Key} is missing";
            }
            else if (pair.Select(r => r.Label).Distinct().Count() < 2)
            {
                yield return $"{pair.First().Id}: pair {pair.Key} does not flip the label";
            }
            else if (pair.Select(r => r.Proposal.Id).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                yield return $"{pair.First().Id}: pair {pair.Key} is about two proposals";
            }
        }
    }
}
