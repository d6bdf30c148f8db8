using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Jobs;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Rescoring;

public enum SaveBatchResult
{
    Saved,

    /// <summary>A proposal was changed or deleted since it was read; nothing was stored. Read the batch again.</summary>
    ProposalsChanged,

    /// <summary>Another process has taken the part up, or the run has ended; nothing was stored.</summary>
    Lost,
}

/// <summary>
/// Stores the scores of a batch and how far its part is: all of it, or nothing. So a run that was cut off goes on where it
/// was, and nothing is scored twice. Processes save theirs beside each other: what is in the transaction names no article
/// of another part, and the sums, for which they wait for each other, come last.
/// </summary>
public sealed class SaveRescoreBatch(StanceDb db, TimeProvider time)
{
    public async Task<SaveBatchResult> RunAsync(
        RescoreRun run,
        RescoreBatch batch,
        IReadOnlyList<ScoredPart> parts,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(parts);
        await using var transaction = await db.BeginSharedAsync(cancellationToken);
        if (
            !await new JobParts(db, time).AdvanceAsync(
                batch.JobPart,
                batch.Cursor,
                cancellationToken
            )
        )
        {
            return SaveBatchResult.Lost;
        }

        if (!await AreCurrentAsync(parts, cancellationToken))
        {
            return SaveBatchResult.ProposalsChanged;
        }

        var changes = new List<RescoreChangeRow>();
        var (scored, kept) = run.DryRun
            ? (await KeepAsync(run, parts, changes, cancellationToken), 0)
            : await WriteAsync(run, parts, changes, cancellationToken);
        await db.InsertAllAsync(changes, cancellationToken);
        var number = run.Number;
        var flipped = changes.Count(c => c.IsFlip);
        var (skipped, human) = (batch.Skipped, batch.KeptHuman + kept);
        await db
            .RescoreRuns.Where(r => r.Id == number)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(r => r.Scored, r => r.Scored + scored)
                        .SetProperty(r => r.Skipped, r => r.Skipped + skipped)
                        .SetProperty(r => r.Flipped, r => r.Flipped + flipped)
                        .SetProperty(r => r.KeptHuman, r => r.KeptHuman + human),
                cancellationToken
            );
        await new JobLeases(db, time).AdvanceAsync(run.Job.Id, batch.Seen, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return SaveBatchResult.Saved;
    }

    private async Task<bool> AreCurrentAsync(
        IReadOnlyList<ScoredPart> parts,
        CancellationToken cancellationToken
    )
    {
        var ids = parts.Select(p => p.Part.Proposal.Id).ToArray();
        var revisions = await db
            .Proposals.Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(
                p => p.Id,
                p => p.Revision,
                StringComparer.Ordinal,
                cancellationToken
            );
        return parts.All(p =>
            revisions.TryGetValue(p.Part.Proposal.Id, out var revision)
            && revision == p.Part.Proposal.Revision
        );
    }

    private async Task<(int Scored, int Kept)> WriteAsync(
        RescoreRun run,
        IReadOnlyList<ScoredPart> parts,
        List<RescoreChangeRow> changes,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (scored, kept) = (0, 0);
        var written = await db.WriteStancesAsync(
            [
                .. Each(parts)
                    .Select(e =>
                        StanceRows.Of(
                            e.Stance.StatementId,
                            default,
                            e.Proposal,
                            e.Score,
                            e.Version,
                            now
                        )
                    ),
            ],
            cancellationToken
        );
        foreach (var (proposal, _, stance, score) in Each(parts))
        {
            if (!written.Contains((stance.StatementId, proposal.Id)))
            {
                // A human was faster, or the article is gone.
                kept++;
                continue;
            }

            scored++;
            AddChange(run, proposal, stance, score, changes);
        }

        return (scored, kept);
    }

    private async Task<int> KeepAsync(
        RescoreRun run,
        IReadOnlyList<ScoredPart> parts,
        List<RescoreChangeRow> changes,
        CancellationToken cancellationToken
    )
    {
        var ids = parts.SelectMany(p => p.Part.Stances.Select(s => s.StatementId)).ToArray();
        var present = await db
            .Statements.Where(s => EF.Parameter(ids).Contains(s.Id))
            .Select(s => s.Id)
            .ToHashSetAsync(cancellationToken);
        var rows = new List<DryScoreRow>();
        foreach (var (proposal, version, stance, score) in Each(parts))
        {
            if (present.Contains(stance.StatementId))
            {
                rows.Add(Row(run, proposal, version, stance, score));
                AddChange(run, proposal, stance, score, changes);
            }
        }

        await db.InsertAllAsync(rows, cancellationToken);
        return rows.Count;
    }

    private static DryScoreRow Row(
        RescoreRun run,
        Proposals.StoredProposal proposal,
        string version,
        StaleStance stance,
        StanceScore score
    ) =>
        new()
        {
            RunId = run.Number,
            StatementId = stance.StatementId,
            ProposalId = proposal.Id,
            ProposalRevision = proposal.Revision,
            ModelVersion = score.ModelVersion ?? version,
            Label = score.Label,
            Act = score.Act,
            Score = score.Score,
            Confidence = score.Confidence,
            ProbabilityFavor = score.Probabilities.Favor,
            ProbabilityAgainst = score.Probabilities.Against,
            ProbabilityNeutral = score.Probabilities.Neutral,
            ProbabilityUnrelated = score.Probabilities.Unrelated,
            Evidence = Statements.EvidenceBytes.Encode(score.Evidence),
        };

    private static void AddChange(
        RescoreRun run,
        Proposals.StoredProposal proposal,
        StaleStance stance,
        StanceScore score,
        List<RescoreChangeRow> changes
    )
    {
        if (
            RescoreChanges.Of(
                run.Number,
                proposal.Id,
                proposal.Revision,
                stance.StatementId,
                stance.Before,
                score
            ) is
            { } change
        )
        {
            changes.Add(change);
        }
    }

    private static IEnumerable<(
        Proposals.StoredProposal Proposal,
        string Version,
        StaleStance Stance,
        StanceScore Score
    )> Each(IReadOnlyList<ScoredPart> parts) =>
        parts.SelectMany(p =>
            p.Part.Stances.Zip(
                p.Scores,
                (stance, score) => (p.Part.Proposal, p.ModelVersion, stance, score)
            )
        );
}

/// <summary>How far the work is.</summary>
public sealed record BatchProgress(long Done, long? Total, double? RatePerSecond);
