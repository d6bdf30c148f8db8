using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Review;

/// <summary>What share statements have in the positions of those who made them.</summary>
internal sealed class StatementInfluence(StanceDb db)
{
    /// <summary>Of an actor who speaks much only the latest statements are looked at: positions rest on them.</summary>
    private const int Latest = 200;

    private readonly Dictionary<(string Actor, string Proposal), int> _counts = [];

    /// <summary>Fills in the influence of each candidate, 0 to 1; see <see cref="ReviewRanking"/>.</summary>
    public async Task<IReadOnlyList<(ReviewCandidate Candidate, double Influence)>> OfAsync(
        IReadOnlyList<ReviewCandidate> candidates,
        CancellationToken cancellationToken
    )
    {
        var ids = candidates.Select(c => c.StatementId).Distinct().ToList();
        var stances = (
            await db
                .Stances.Where(s =>
                    EF.Parameter(ids).Contains(s.StatementId) && s.Label != StanceLabel.Unrelated
                )
                .Select(s => new { s.StatementId, s.ProposalId })
                .ToListAsync(cancellationToken)
        ).ToLookup(s => s.StatementId, s => s.ProposalId);
        var actors = (
            await db
                .Speakers.Where(s => EF.Parameter(ids).Contains(s.StatementId))
                .Select(s => new { s.StatementId, s.ActorId })
                .ToListAsync(cancellationToken)
        ).ToLookup(s => s.StatementId, s => s.ActorId);
        var found = new List<(ReviewCandidate, double)>(candidates.Count);
        foreach (var candidate in candidates)
        {
            var proposals =
                candidate.ProposalId.Length > 0
                    ? [candidate.ProposalId]
                    : stances[candidate.StatementId];
            var influence = 0.0;
            foreach (var proposal in proposals)
            {
                foreach (var actor in actors[candidate.StatementId])
                {
                    influence = Math.Max(
                        influence,
                        actor is null
                            ? ReviewRanking.DoubtfulInfluence
                            : 1.0
                                / Math.Max(1, await CountAsync(actor, proposal, cancellationToken))
                    );
                }
            }

            found.Add((candidate, influence));
        }

        return found;
    }

    private async Task<int> CountAsync(
        string actor,
        string proposal,
        CancellationToken cancellationToken
    )
    {
        if (!_counts.TryGetValue((actor, proposal), out var count))
        {
            count = await db
                .Speakers.Where(s => s.ActorId == actor)
                .OrderByDescending(s => s.SaidFirst)
                .ThenByDescending(s => s.StatementId)
                .Take(Latest)
                .CountAsync(
                    s =>
                        db.Stances.Any(p =>
                            p.StatementId == s.StatementId
                            && p.ProposalId == proposal
                            && p.Label != StanceLabel.Unrelated
                        ),
                    cancellationToken
                );
            _counts[(actor, proposal)] = count;
        }

        return count;
    }
}
