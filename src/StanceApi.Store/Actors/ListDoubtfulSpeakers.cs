using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Store.Paging;
using StanceApi.Store.Statements;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>A statement of which it is doubtful who said it.</summary>
public sealed record DoubtfulStatement(
    StoredStatement Statement,
    ImmutableArray<DoubtfulSpeaker> Speakers
);

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

/// <summary>Statements with a speaker, not an anonymous one, that is linked to no actor; the latest stored first.</summary>
public sealed class ListDoubtfulSpeakers(StanceDb db)
{
    public async Task<Page<DoubtfulStatement>> RunAsync(
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        var before = after?.Id ?? long.MaxValue;
        var ids = await db
            .Speakers.Where(s =>
                s.ActorId == null && s.Type != ActorType.Anonymous && s.StatementId < before
            )
            .Select(s => s.StatementId)
            .Distinct()
            .OrderByDescending(id => id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var rows = await db
            .Statements.Where(s => ids.Contains(s.Id))
            .OrderByDescending(s => s.Id)
            .WithDetails()
            .ToListAsync(cancellationToken);
        var candidates = (
            await db
                .SpeakerCandidates.Where(c => ids.Contains(c.StatementId))
                .OrderBy(c => c.Rank)
                .Include(c => c.Actor)
                .AsNoTracking()
                .ToListAsync(cancellationToken)
        ).ToLookup(c => (c.StatementId, c.Ordinal));
        return Page.Of(
            rows.ConvertAll(row => ToDoubtful(row, candidates)),
            limit,
            s => new IdCursor(ShortId.Parse(s.Statement.Id))
        );
    }

    private static DoubtfulStatement ToDoubtful(
        StatementRow row,
        ILookup<(long, int), SpeakerCandidateRow> candidates
    )
    {
        var statement = StatementMapping.ToStored(row);
        return new DoubtfulStatement(
            statement,
            [
                .. row
                    .Speakers.Zip(statement.Speakers)
                    .Where(p => p.First is { ActorId: null, Type: not ActorType.Anonymous })
                    .Select(p => new DoubtfulSpeaker(
                        p.Second,
                        [.. candidates[(row.Id, p.First.Ordinal)].Select(ToCandidate)]
                    )),
            ]
        );
    }

    private static DoubtfulCandidate ToCandidate(SpeakerCandidateRow row) =>
        new(
            new ActorSummary(row.Actor!.Id, row.Actor.Name, row.Actor.LatinName, row.Actor.Country),
            row.Confidence,
            row.Reasons
        );
}
