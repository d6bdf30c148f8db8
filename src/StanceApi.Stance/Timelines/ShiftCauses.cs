using System.Collections.Immutable;

namespace StanceApi.Stance.Timelines;

/// <param name="Within">The days from the statement before to the statement after.</param>
internal sealed record Change(Shift Shift, DayRange Within);

/// <summary>Tells a change of mind from a change of who judges, by looking whether the shift is there without the latter.</summary>
internal static class ShiftCauses
{
    /// <param name="changes">What a part of the evidence shows.</param>
    public static ShiftCause Of(
        Change change,
        ImmutableArray<StanceEvidence> pieces,
        Func<ImmutableArray<StanceEvidence>, ImmutableArray<Change>> changes
    )
    {
        var byModels = pieces.RemoveAll(e => e.ByHuman);
        if (byModels.Length < pieces.Length && !IsIn(byModels))
        {
            return ShiftCause.Human;
        }

        var models = byModels.Select(e => e.ModelVersion).Distinct(StringComparer.Ordinal).ToList();
        return
            models.Count > 1
            && !models.Exists(m => IsIn(pieces.RemoveAll(e => !e.ByHuman && e.ModelVersion != m)))
            ? ShiftCause.Model
            : ShiftCause.Statement;

        bool IsIn(ImmutableArray<StanceEvidence> part) =>
            changes(part)
                .Any(c =>
                    c.Shift.From == change.Shift.From
                    && c.Shift.To == change.Shift.To
                    && c.Within.Overlap(change.Within) > 0
                );
    }
}
