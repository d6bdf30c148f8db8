using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Actors;
using StanceApi.Store.Entities;
using StanceApi.Store.Statements;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Timelines;

/// <summary>Reads points with the actor who said each; unrelated statements are left out.</summary>
internal static class TimelinePoints
{
    public static async Task<ImmutableArray<(ActorSummary Actor, TimelinePoint Point)>> ReadAsync(
        IQueryable<SpeakerRow> speakers,
        string proposalId,
        CancellationToken cancellationToken
    )
    {
        var rows = await (
            from speaker in speakers
            where speaker.ActorId != null
            from stance in speaker.Statement!.Stances
            where stance.ProposalId == proposalId && stance.Label != StanceLabel.Unrelated
            let statement = speaker.Statement
            let article = statement.Article
            orderby statement.SaidFirst, statement.Id, speaker.Ordinal
            select new Row(
                speaker.ActorId!,
                speaker.Actor!.Name,
                speaker.Actor.LatinName,
                speaker.Actor.Country,
                speaker.Confidence,
                statement.Id,
                statement.ArticleId,
                article.SourceUrl,
                article.PublishedAt ?? article.FetchedAt,
                statement.Text,
                statement.SaidFirst,
                statement.SaidLast,
                statement.SaidPrecision,
                statement.SaidBasis,
                statement.EvidenceGroup,
                stance.Label,
                stance.Score,
                stance.Confidence
            )
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r =>
                (new ActorSummary(r.ActorId, r.ActorName, r.LatinName, r.Country), Point(r))
            ),
        ];
    }

    private static TimelinePoint Point(Row row)
    {
        var id = ShortId.Format(row.StatementId);
        var saidOn = StatementMapping.SaidOnOf(
            row.SaidFirst,
            row.SaidLast,
            row.SaidPrecision,
            row.SaidBasis
        );
        return new TimelinePoint(
            id,
            ShortId.Format(row.ArticleId),
            row.SourceUrl,
            row.Text,
            saidOn,
            row.Label,
            row.Score,
            row.Confidence,
            new StanceEvidence(
                id,
                saidOn,
                DateOnly.FromDateTime(row.KnownAt),
                row.Label,
                row.Score,
                row.Confidence * row.Attribution,
                ShortId.Format(row.EvidenceGroup)
            )
        );
    }

    private sealed record Row(
        string ActorId,
        string ActorName,
        string? LatinName,
        string? Country,
        double Attribution,
        long StatementId,
        long ArticleId,
        string? SourceUrl,
        DateTime KnownAt,
        string Text,
        DateOnly SaidFirst,
        DateOnly SaidLast,
        DatePrecision SaidPrecision,
        DateBasis? SaidBasis,
        long EvidenceGroup,
        StanceLabel Label,
        double Score,
        double Confidence
    );
}
