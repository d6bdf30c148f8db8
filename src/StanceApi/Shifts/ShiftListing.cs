using StanceApi.Actors;
using StanceApi.Paging;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;
using StanceApi.Store.Timelines;
using StanceApi.Timelines;

namespace StanceApi.Shifts;

/// <summary>Finds the shifts in what is stored, the last first.</summary>
public sealed class ShiftListing(
    ReadEvidence read,
    ReadStatementPoints statements,
    ListProposals proposals,
    PositionOptions options
)
{
    /// <param name="proposal">Null for all.</param>
    public async Task<PageResponse<ShiftResponse>> RunAsync(
        StoredProposal? proposal,
        EvidenceFilter filter,
        int limit,
        ShiftCursor? after,
        CancellationToken ct
    )
    {
        var found = new List<FoundShift>();
        foreach (var one in proposal is null ? await proposals.AllAsync(ct) : [proposal])
        {
            found.AddRange(await FindAsync(one, filter, ct));
        }
        var rest = found
            .OrderByDescending(f => f.Shift.On)
            .ThenBy(f => f.Id, StringComparer.Ordinal)
            .Where(f => after is null || IsAfter(f, after))
            .Take(limit + 1)
            .ToList();
        var page = rest.Take(limit).ToList();
        return new PageResponse<ShiftResponse>(
            await ToResponsesAsync(page, ct),
            rest.Count > limit ? new ShiftCursor(page[^1].Shift.On, page[^1].Id).Encode() : null
        );
    }

    /// <summary>All shifts of these actors on a proposal, by the actor's id.</summary>
    public async Task<ILookup<string, ShiftResponse>> OfActorsAsync(
        StoredProposal proposal,
        IReadOnlyCollection<string> actorIds,
        CancellationToken ct
    )
    {
        var found = await FindAsync(proposal, new EvidenceFilter(ActorIds: actorIds), ct);
        var shifts = await ToResponsesAsync([.. found], ct);
        return shifts.ToLookup(s => s.Actor.Id, StringComparer.Ordinal);
    }

    private static bool IsAfter(FoundShift shift, ShiftCursor cursor) =>
        shift.Shift.On < cursor.On
        || shift.Shift.On == cursor.On && string.CompareOrdinal(shift.Id, cursor.Id) > 0;

    private async Task<IEnumerable<FoundShift>> FindAsync(
        StoredProposal proposal,
        EvidenceFilter filter,
        CancellationToken ct
    ) =>
        from actor in await read.RunAsync(proposal.Id, filter, TimeZoneInfo.Utc, ct)
        from shift in ShiftFinder.Find(actor.Evidence, options)
        let before = actor.ScoredAt[shift.Before]
        let after = actor.ScoredAt[shift.After]
        select new FoundShift(actor.Actor, proposal, shift, before > after ? before : after);

    private async Task<IReadOnlyList<ShiftResponse>> ToResponsesAsync(
        List<FoundShift> shifts,
        CancellationToken ct
    )
    {
        var points = new Dictionary<(string Proposal, string Statement), TimelinePoint>();
        foreach (var group in shifts.GroupBy(s => s.Proposal.Id, StringComparer.Ordinal))
        {
            var ids = group.SelectMany(s => new[] { s.Shift.Before, s.Shift.After });
            foreach (var (id, point) in await statements.RunAsync(group.Key, ids, ct))
            {
                points[(group.Key, id)] = point;
            }
        }
        // What was deleted in between shows no shift any more.
        return
        [
            .. from shift in shifts
            let before = points.GetValueOrDefault((shift.Proposal.Id, shift.Shift.Before))
            let after = points.GetValueOrDefault((shift.Proposal.Id, shift.Shift.After))
            where before is not null && after is not null
            select ToResponse(shift, before, after),
        ];
    }

    private static ShiftResponse ToResponse(
        FoundShift found,
        TimelinePoint before,
        TimelinePoint after
    ) =>
        new(
            found.Id,
            ActorSummaryResponse.From(found.Actor),
            ProposalSummaryResponse.From(found.Proposal.Proposal),
            found.Shift.From,
            found.Shift.To,
            found.Shift.On,
            found.Shift.Cause,
            found.Shift.Before,
            found.Shift.After,
            TimelinePointResponse.From(before with { ActorId = found.Actor.Id }),
            TimelinePointResponse.From(after with { ActorId = found.Actor.Id }),
            found.JudgedAt
        );
}
