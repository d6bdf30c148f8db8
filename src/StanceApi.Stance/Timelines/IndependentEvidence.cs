using System.Collections.Immutable;

namespace StanceApi.Stance.Timelines;

/// <summary>Repetitions of the same words folded into one piece of evidence each.</summary>
internal static class IndependentEvidence
{
    /// <summary>
    /// The earliest statement of each key stands for it (dated before undated, then the smaller id),
    /// so that a later repetition never moves anything. Statements that cannot count are left out.
    /// The order is that of time and does not depend on the order that came in.
    /// </summary>
    public static ImmutableArray<StanceEvidence> Of(IEnumerable<StanceEvidence> evidence) =>
        [
            .. InOrder(
                evidence
                    .Where(e => e.Counts)
                    .GroupBy(e => e.IndependenceKey, StringComparer.Ordinal)
                    .Select(repetitions => InOrder(repetitions).First())
            ),
        ];

    /// <summary>By first day, then last day; undated last.</summary>
    public static IOrderedEnumerable<StanceEvidence> InOrder(
        IEnumerable<StanceEvidence> evidence
    ) =>
        evidence
            .OrderBy(e => e.Days?.First ?? DateOnly.MaxValue)
            .ThenBy(e => e.Days?.Last ?? DateOnly.MaxValue)
            .ThenBy(e => e.KnownBy)
            .ThenBy(e => e.StatementId, StringComparer.Ordinal);
}
