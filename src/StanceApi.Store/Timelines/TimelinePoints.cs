using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Actors;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Timelines;

/// <summary>A point with the actor who said it, and whether it is the line of the actor's country.</summary>
internal sealed record SpokenPoint(ActorSummary Actor, bool SpeaksForCountry, TimelinePoint Point);

/// <summary>Reads points with the actor who said each; unrelated statements are left out.</summary>
internal static class TimelinePoints
{
    /// <summary>In order of the days said.</summary>
    public static async Task<ImmutableArray<SpokenPoint>> ReadAsync(
        IQueryable<SpeakerRow> speakers,
        string proposalId,
        TimeZoneInfo zone,
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
                speaker.Actor!.Name,
                speaker.Actor.LatinName,
                speaker.Actor.Country,
                speaker.Type,
                speaker.Name,
                speaker.Role,
                statement.Language,
                statement.ArticleId,
                article.SourceUrl,
                statement.Text,
                new EvidenceRow(
                    speaker.ActorId!,
                    speaker.Confidence,
                    statement.Id,
                    article.PublishedAt ?? article.FetchedAt,
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
            )
        ).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new SpokenPoint(
                new ActorSummary(r.Evidence.ActorId, r.ActorName, r.LatinName, r.Country),
                NationalVoice.Speaks(r.Type, r.SpeakerName, r.Role, r.Language),
                Point(r, zone)
            )),
        ];
    }

    private static TimelinePoint Point(Row row, TimeZoneInfo zone)
    {
        var evidence = row.Evidence.ToEvidence(zone);
        return new TimelinePoint(
            evidence.StatementId,
            row.Evidence.ActorId,
            ShortId.Format(row.ArticleId),
            row.SourceUrl,
            row.Text,
            evidence.SaidOn,
            evidence.Label,
            evidence.Score,
            row.Evidence.Confidence,
            evidence
        );
    }

    private sealed record Row(
        string ActorName,
        string? LatinName,
        string? Country,
        ActorType Type,
        string SpeakerName,
        string? Role,
        string Language,
        long ArticleId,
        string? SourceUrl,
        string Text,
        EvidenceRow Evidence
    );
}
