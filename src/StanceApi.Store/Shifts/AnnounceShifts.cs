using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Store.Webhooks;

namespace StanceApi.Store.Shifts;

/// <summary>An actor's stance on a proposal has changed in some way; see <see cref="WatchShifts"/>.</summary>
/// <param name="Changes">How far it was looked at.</param>
public sealed record ShiftCheck(string ActorId, string ProposalId, long Changes);

/// <param name="Data">The shift as JSON.</param>
public sealed record ShiftNotice(string Id, string Data);

/// <summary>Announces each shift once.</summary>
public sealed class AnnounceShifts(StanceDb db, Outbox outbox)
{
    /// <summary>Some of those that are to be looked at.</summary>
    public async Task<ImmutableArray<ShiftCheck>> DueAsync(
        int limit,
        CancellationToken cancellationToken
    ) =>
        [
            .. await db
                .ShiftChecks.OrderBy(c => c.ActorId)
                .ThenBy(c => c.ProposalId)
                .Take(limit)
                .Select(c => new ShiftCheck(c.ActorId, c.ProposalId, c.Changes))
                .ToListAsync(cancellationToken),
        ];

    /// <summary>Announces those that were not announced yet, and notes that it was looked at.</summary>
    /// <param name="looked">What was looked at, each with all shifts that the actor shows on the proposal.</param>
    /// <returns>How many were new.</returns>
    public async Task<int> RunAsync(
        IReadOnlyList<(ShiftCheck Check, IReadOnlyList<ShiftNotice> Shifts)> looked,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(looked);
        await using var transaction = await db.BeginSharedAsync(cancellationToken);
        // Whoever stores articles notes checks by the dozen, in another order.
        await db.HoldAsync(StorePart.Relations, cancellationToken);
        var announced = 0;
        foreach (var (check, shifts) in looked)
        {
            announced += await RunAsync(check, shifts, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return announced;
    }

    private async Task<int> RunAsync(
        ShiftCheck check,
        IReadOnlyList<ShiftNotice> shifts,
        CancellationToken cancellationToken
    )
    {
        // Whoever looked at it in between has announced what there was.
        var isCurrent = await db
            .ShiftChecks.Where(c =>
                c.ActorId == check.ActorId
                && c.ProposalId == check.ProposalId
                && c.Changes == check.Changes
            )
            .ExecuteDeleteAsync(cancellationToken);
        if (isCurrent == 0 || shifts.Count == 0)
        {
            return 0;
        }

        var known = await db
            .AnnouncedShifts.Where(s =>
                s.ActorId == check.ActorId && s.ProposalId == check.ProposalId
            )
            .Select(s => s.ShiftId)
            .ToListAsync(cancellationToken);
        var added = shifts.ExceptBy(known, s => s.Id, StringComparer.Ordinal).ToList();
        foreach (var shift in added)
        {
            db.AnnouncedShifts.Add(
                new AnnouncedShiftRow
                {
                    ActorId = check.ActorId,
                    ProposalId = check.ProposalId,
                    ShiftId = shift.Id,
                }
            );
            await outbox.AddAsync(NoticeEvents.ShiftFound, () => shift.Data, cancellationToken);
        }

        return added.Count;
    }
}
