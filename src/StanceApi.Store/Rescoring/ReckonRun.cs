using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Entities;
using StanceApi.Store.Timelines;

namespace StanceApi.Store.Rescoring;

/// <summary>
/// Finds which positions and shifts a run changed, or a dry run would change, since the run before it: by what it scored,
/// by what humans set in between, and by what the directory learnt about who said it.
/// </summary>
internal sealed class ReckonRun(StanceDb db, TimeProvider time, PositionOptions options)
{
    public async Task<RunOutcome> RunAsync(RescoreRun run, CancellationToken cancellationToken)
    {
        var mark = await db.SpeakerLinks.MaxAsync(l => (long?)l.Id, cancellationToken) ?? 0;
        var humans = new List<RescoreChangeRow>();
        var positions = new List<RescorePositionRow>();
        var isDry = run.DryRun && run.Phase is RescorePhase.Scoring;
        foreach (var proposal in run.Proposals)
        {
            var number = run.Number;
            var changes = await db
                .RescoreChanges.AsNoTracking()
                .Where(c => c.RunId == number && c.ProposalId == proposal)
                .ToListAsync(cancellationToken);
            var links = new List<SpeakerLinkRow>();
            if (!isDry)
            {
                var before = await PreviousAsync(run, proposal, cancellationToken);
                var set = await new HumanChanges(db).FindAsync(
                    run,
                    proposal,
                    before?.FinishedAt,
                    cancellationToken
                );
                var known = changes.Select(c => c.StatementId).ToHashSet();
                var news = set.Where(c => !known.Contains(c.StatementId)).ToList();
                humans.AddRange(news);
                changes.AddRange(news);
                links = before is null
                    ? []
                    : await db
                        .SpeakerLinks.AsNoTracking()
                        .Where(l => l.Id > before.LinkMark && l.Id <= mark)
                        .OrderBy(l => l.Id)
                        .ToListAsync(cancellationToken);
            }

            positions.AddRange(
                await PositionsAsync(run, proposal, changes, links, isDry, cancellationToken)
            );
        }

        return new RunOutcome(
            run.Phase is RescorePhase.Promoting ? RescorePhase.Promoted : RescorePhase.Finished,
            !isDry,
            mark,
            humans,
            positions
        );
    }

    private async Task<RescoreRunRow?> PreviousAsync(
        RescoreRun run,
        string proposal,
        CancellationToken cancellationToken
    )
    {
        var number = run.Number;
        var runs = await db
            .RescoreRuns.AsNoTracking()
            .Where(r =>
                r.Id != number
                && r.FinishedAt != null
                && (!r.DryRun || r.Phase == RescorePhase.Promoted)
                && (r.ProposalId == null || r.ProposalId == proposal)
            )
            .OrderByDescending(r => r.FinishedAt)
            .ThenByDescending(r => r.Id)
            .Take(1)
            .ToListAsync(cancellationToken);
        return runs.FirstOrDefault();
    }

    private async Task<IEnumerable<RescorePositionRow>> PositionsAsync(
        RescoreRun run,
        string proposal,
        List<RescoreChangeRow> changes,
        List<SpeakerLinkRow> links,
        bool isDry,
        CancellationToken cancellationToken
    )
    {
        if (changes.Count == 0 && links.Count == 0)
        {
            return [];
        }

        var zone = TimeZoneInfo.Utc;
        var now = (
            await new ReadEvidence(db).RunAsync(
                proposal,
                new EvidenceFilter(),
                zone,
                cancellationToken
            )
        ).ToDictionary(a => a.Actor.Id, a => a.Evidence, StringComparer.Ordinal);
        var changed = await new ReadChangedEvidence(db, zone).RunAsync(
            proposal,
            changes,
            links,
            isDry,
            cancellationToken
        );
        var byActor = changed
            .Values.SelectMany(c =>
                c.OldActors.Union(c.NewActors, StringComparer.Ordinal).Select(a => (Actor: a, c))
            )
            .ToLookup(c => c.Actor, c => c.c, StringComparer.Ordinal);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return byActor
            .Select(actor =>
                new TwoStates(
                    now.GetValueOrDefault(actor.Key, [])
                        .RemoveAll(e => changed.ContainsKey(e.StatementId)),
                    [.. actor],
                    actor.Key
                ).Compare(today, options)
            )
            .OfType<PositionChange>()
            .Select(c => Row(run, proposal, c));
    }

    private static RescorePositionRow Row(RescoreRun run, string proposal, PositionChange change) =>
        new()
        {
            RunId = run.Number,
            ProposalId = proposal,
            ActorId = change.ActorId,
            Cause = change.Cause,
            FromLabel = change.From?.Label,
            FromScore = change.From?.Score,
            ToLabel = change.To?.Label,
            ToScore = change.To?.Score,
            Move = Math.Abs((change.From?.Score ?? 0) - (change.To?.Score ?? 0)),
            Shifts = RunShift.Write(change.Shifts),
        };
}
