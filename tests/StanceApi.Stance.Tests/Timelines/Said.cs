using CsCheck;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Text.Dates;

namespace StanceApi.Stance.Tests.Timelines;

/// <summary>Evidence for the tests of timelines.</summary>
internal static class Said
{
    public static readonly DateOnly Today = new(2024, 10, 1);

    public static StanceEvidence On(
        string id,
        StanceLabel label,
        SaidOn saidOn,
        double weight = 1,
        string? words = null
    ) => new(id, saidOn, Today, label, 0, weight, words ?? id);

    public static StanceEvidence On(
        string id,
        StanceLabel label,
        int year,
        int month,
        int day,
        double weight = 1,
        string? words = null
    ) =>
        On(
            id,
            label,
            SaidOn.Day(new DateOnly(year, month, day), DateBasis.Explicit),
            weight,
            words
        );

    /// <summary>Up to 30 statements over five years; some undated, some of a month or an interval, some with the same words.</summary>
    public static Gen<StanceEvidence[]> Anything { get; } =
        Gen.Select(
                Gen.Enum<StanceLabel>(),
                Gen.Int[0, 1800],
                Gen.Int[0, 5],
                Gen.Double[0, 1],
                Gen.Int[0, 60]
            )
            .Select(
                (label, age, form, weight, words) =>
                    (Label: label, SaidOn: Date(age, form), Weight: weight, Words: words)
            )
            .Array[0, 30]
            .Select(all =>
                all.Select((e, i) => On($"s{i:00}", e.Label, e.SaidOn, e.Weight, $"w{e.Words}"))
                    .ToArray()
            );

    private static SaidOn Date(int age, int form)
    {
        var day = Today.AddDays(-age);
        return form switch
        {
            0 => SaidOn.Unknown,
            1 => SaidOn.Month(day.Year, day.Month, DateBasis.Explicit),
            2 => SaidOn.Interval(day, day.AddDays(6), DateBasis.Relative),
            3 => SaidOn.Year(day.Year, DateBasis.Explicit),
            _ => SaidOn.Day(day, DateBasis.Explicit),
        };
    }
}
