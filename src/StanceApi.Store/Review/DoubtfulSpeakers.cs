using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Actors;
using StanceApi.Store.Entities;
using StanceApi.Store.Statements;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Review;

/// <param name="Candidates">The likeliest first; empty for an office that nobody known held on the day.</param>
public sealed record DoubtfulSpeaker(
    StoredSpeaker Speaker,
    ImmutableArray<DoubtfulCandidate> Candidates
);

public sealed record DoubtfulCandidate(
    ActorSummary Actor,
    double Confidence,
    ImmutableArray<string> Reasons
);

/// <summary>Speakers, not anonymous ones, that are linked to no actor, with whom they may be.</summary>
internal sealed class DoubtfulSpeakers(StanceDb db)
{
    /// <summary>By statement, in their order.</summary>
    public async Task<ILookup<long, DoubtfulSpeaker>> OfAsync(
        IReadOnlyList<long> statementIds,
        Dictionary<long, StoredStatement> statements,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Speakers.AsNoTracking()
            .Where(s =>
                EF.Parameter(statementIds).Contains(s.StatementId)
                && s.ActorId == null
                && s.Type != ActorType.Anonymous
            )
            .Include(s => s.Candidates.OrderBy(c => c.Rank))
                .ThenInclude(c => c.Actor)
            .OrderBy(s => s.StatementId)
            .ThenBy(s => s.Ordinal)
            .ToListAsync(cancellationToken);
        return rows.Where(s =>
                statements.TryGetValue(s.StatementId, out var statement)
                && s.Ordinal < statement.Speakers.Length
            )
            .ToLookup(
                s => s.StatementId,
                s => new DoubtfulSpeaker(
                    statements[s.StatementId].Speakers[s.Ordinal],
                    [.. s.Candidates.Select(ToCandidate)]
                )
            );
    }

    private static DoubtfulCandidate ToCandidate(SpeakerCandidateRow row) =>
        new(
            new ActorSummary(row.Actor!.Id, row.Actor.Name, row.Actor.LatinName, row.Actor.Country),
            row.Confidence,
            row.Reasons
        );
}
