using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Entities;
using StanceApi.Store.Timelines;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Rescoring;

/// <summary>Reads what changed between two runs as evidence: as it was, and as it is.</summary>
internal sealed class ReadChangedEvidence(StanceDb db, TimeZoneInfo zone)
{
    private const int AtOnce = 500;

    /// <param name="isDry">The changes are not made yet: what is stored is what was before.</param>
    /// <returns>By the id of the statement.</returns>
    public async Task<Dictionary<string, ChangedEvidence>> RunAsync(
        string proposal,
        List<RescoreChangeRow> changes,
        List<SpeakerLinkRow> links,
        bool isDry,
        CancellationToken cancellationToken
    )
    {
        var byStatement = changes.ToDictionary(c => c.StatementId);
        var linksOf = links.ToLookup(l => l.StatementId);
        var result = new Dictionary<string, ChangedEvidence>(StringComparer.Ordinal);
        long[] ids = [.. byStatement.Keys.Union(links.Select(l => l.StatementId)).Order()];
        foreach (var some in ids.Chunk(AtOnce))
        {
            var rows = await SaidAsync(proposal, some, cancellationToken);
            foreach (var said in rows.GroupBy(r => r.StatementId))
            {
                var changed = Of(
                    [.. said],
                    byStatement.GetValueOrDefault(said.Key),
                    [.. linksOf[said.Key]],
                    isDry
                );
                if (changed.Old is not null || changed.New is not null)
                {
                    result[ShortId.Format(said.Key)] = changed;
                }
            }
        }

        return result;
    }

    private ChangedEvidence Of(
        ImmutableArray<Said> speakers,
        RescoreChangeRow? change,
        ImmutableArray<SpeakerLinkRow> links,
        bool isDry
    )
    {
        var now = speakers[0];
        var current = now.Label is { } label
            ? Evidence(
                now,
                label,
                now.Score!.Value,
                now.Confidence!.Value,
                now.Source!.Value,
                now.ModelVersion!
            )
            : null;
        var old =
            change is null || isDry ? current
            : change.FromLabel is { } from
                ? Evidence(
                    now,
                    from,
                    change.FromScore!.Value,
                    change.FromConfidence!.Value,
                    change.FromHuman ? StanceSource.Human : StanceSource.Model,
                    change.FromModel
                )
            : null;
        var next =
            change is not null && isDry
                ? Evidence(
                    now,
                    change.ToLabel,
                    change.ToScore,
                    change.ToConfidence,
                    StanceSource.Model,
                    "dry run"
                )
                : current;
        return new ChangedEvidence(
            change?.Cause,
            old,
            next,
            [.. speakers.Select(s => Was(s, links)).OfType<string>()],
            [.. speakers.Select(s => s.ActorId).OfType<string>()]
        );
    }

    /// <summary>Who the speaker was before the first change.</summary>
    private static string? Was(Said speaker, ImmutableArray<SpeakerLinkRow> links) =>
        links.FirstOrDefault(l => l.Ordinal == speaker.Ordinal) is { } first
            ? first.FromActorId
            : speaker.ActorId;

    private StanceEvidence? Evidence(
        Said said,
        StanceLabel label,
        double score,
        double confidence,
        StanceSource source,
        string model
    ) =>
        label is StanceLabel.Unrelated
            ? null
            : new EvidenceRow(
                "",
                said.Attribution,
                said.StatementId,
                said.KnownAt,
                said.SaidFirst,
                said.SaidLast,
                said.SaidPrecision,
                said.SaidBasis,
                said.EvidenceGroup,
                label,
                score,
                confidence,
                source,
                model,
                DateTime.MinValue
            ).ToEvidence(zone);

    private async Task<List<Said>> SaidAsync(
        string proposal,
        long[] ids,
        CancellationToken cancellationToken
    ) =>
        await (
            from speaker in db.Speakers
            where EF.Parameter(ids).Contains(speaker.StatementId)
            let statement = speaker.Statement!
            from stance in statement.Stances.Where(s => s.ProposalId == proposal).DefaultIfEmpty()
            orderby speaker.StatementId, speaker.Ordinal
            select new Said(
                speaker.StatementId,
                speaker.Ordinal,
                speaker.ActorId,
                speaker.Confidence,
                statement.Article!.PublishedAt ?? statement.Article.FetchedAt,
                statement.SaidFirst,
                statement.SaidLast,
                statement.SaidPrecision,
                statement.SaidBasis,
                statement.EvidenceGroup,
                stance == null ? null : stance.Label,
                stance == null ? null : stance.Score,
                stance == null ? null : stance.Confidence,
                stance == null ? null : stance.Source,
                stance == null ? null : stance.ModelVersion
            )
        ).ToListAsync(cancellationToken);

    private sealed record Said(
        long StatementId,
        int Ordinal,
        string? ActorId,
        double Attribution,
        DateTime KnownAt,
        DateOnly SaidFirst,
        DateOnly SaidLast,
        DatePrecision SaidPrecision,
        DateBasis? SaidBasis,
        long EvidenceGroup,
        StanceLabel? Label,
        double? Score,
        double? Confidence,
        StanceSource? Source,
        string? ModelVersion
    );
}
