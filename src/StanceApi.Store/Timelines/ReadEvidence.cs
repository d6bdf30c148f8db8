using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Actors;

namespace StanceApi.Store.Timelines;

/// <summary>Whose evidence is wanted; null means all.</summary>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
public sealed record EvidenceFilter(
    string? ActorId = null,
    string? Country = null,
    IReadOnlyCollection<string>? ActorIds = null
);

/// <param name="Evidence">Each statement once.</param>
/// <param name="ScoredAt">When each statement was judged last, by its id.</param>
public sealed record ActorEvidence(
    ActorSummary Actor,
    ImmutableArray<StanceEvidence> Evidence,
    IReadOnlyDictionary<string, DateTimeOffset> ScoredAt
);

/// <summary>What each actor said on a proposal, as far as positions and shifts need it: without the words.</summary>
public sealed class ReadEvidence(StanceDb db)
{
    /// <summary>In the order of the actors' ids.</summary>
    /// <param name="zone">Where the day falls on which an undated statement became known.</param>
    public async Task<ImmutableArray<ActorEvidence>> RunAsync(
        string proposalId,
        EvidenceFilter filter,
        TimeZoneInfo zone,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var speakers = db.Speakers.Where(s => s.ActorId != null);
        if (filter.ActorId is { } actor)
        {
            speakers = speakers.Where(s => s.ActorId == actor);
        }

        if (filter.ActorIds is { } ids)
        {
            speakers = speakers.Where(s => EF.Parameter(ids).Contains(s.ActorId!));
        }

        if (filter.Country is { } country)
        {
            speakers = speakers.Where(s => s.Actor!.Country == country);
        }

        var rows = await (
            from speaker in speakers
            from stance in speaker.Statement!.Stances
            where stance.ProposalId == proposalId && stance.Label != StanceLabel.Unrelated
            let statement = speaker.Statement
            select new EvidenceRow(
                speaker.ActorId!,
                speaker.Confidence,
                statement.Id,
                statement.Article!.PublishedAt ?? statement.Article.FetchedAt,
                statement.SaidFirst,
                statement.SaidLast,
                statement.SaidPrecision,
                statement.SaidBasis,
                statement.EvidenceGroup,
                stance.Label,
                stance.Score,
                stance.Confidence,
                stance.Source,
                stance.ModelVersion,
                stance.ScoredAt
            )
        ).ToListAsync(cancellationToken);
        var actors = await ActorsAsync(
            [.. rows.Select(r => r.ActorId).Distinct(StringComparer.Ordinal)],
            cancellationToken
        );
        return
        [
            .. rows.GroupBy(r => r.ActorId, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Of(actors[g.Key], [.. g.DistinctBy(r => r.StatementId)], zone)),
        ];
    }

    private static ActorEvidence Of(
        ActorSummary actor,
        ImmutableArray<EvidenceRow> rows,
        TimeZoneInfo zone
    ) =>
        new(
            actor,
            [.. rows.Select(r => r.ToEvidence(zone))],
            rows.ToDictionary(
                r => ShortId.Format(r.StatementId),
                r => new DateTimeOffset(r.ScoredAt, TimeSpan.Zero),
                StringComparer.Ordinal
            )
        );

    private async Task<Dictionary<string, ActorSummary>> ActorsAsync(
        string[] ids,
        CancellationToken cancellationToken
    ) =>
        await db
            .Actors.Where(a => ids.Contains(a.Id))
            .Select(a => new ActorSummary(a.Id, a.Name, a.LatinName, a.Country))
            .ToDictionaryAsync(a => a.Id, StringComparer.Ordinal, cancellationToken);
}
