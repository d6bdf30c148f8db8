using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Actors;

namespace StanceApi.Store.Exports;

/// <summary>The actors of whom something bears on a proposal.</summary>
public sealed class ListProposalSpeakers(StanceDb db)
{
    /// <summary>In the order of their ids.</summary>
    public async Task<IReadOnlyList<ActorSummary>> RunAsync(
        string proposalId,
        CancellationToken cancellationToken
    )
    {
        var ids = db
            .Stances.Where(s => s.ProposalId == proposalId && s.Label != StanceLabel.Unrelated)
            .Join(
                db.Speakers.Where(p => p.ActorId != null),
                s => s.StatementId,
                p => p.StatementId,
                (s, p) => p.ActorId!
            )
            .Distinct();
        return await db
            .Actors.Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.Id)
            .Select(a => new ActorSummary(a.Id, a.Name, a.LatinName, a.Country))
            .ToListAsync(cancellationToken);
    }
}
