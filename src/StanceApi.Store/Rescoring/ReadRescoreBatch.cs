using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Store.Jobs;
using StanceApi.Store.Proposals;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Rescoring;

/// <summary>
/// Reads what a run has next: whole articles, since a statement is judged in the light of what else its article says, in
/// the order of their ids, so that the last id tells how far the run is.
/// </summary>
public sealed class ReadRescoreBatch(StanceDb db)
{
    /// <summary>Some hundred statements, so that nobody waits long to write in between.</summary>
    public const int UsualArticles = 40;

    /// <summary>How many stances a run will look at.</summary>
    public async Task<long> CountAsync(RescoreRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Proposals.Length * await db.Statements.LongCountAsync(cancellationToken);
    }

    /// <summary>So many batches make a part of the work that a process takes at once.</summary>
    private const int BatchesInPart = 10;

    /// <summary>The last article of the part that follows an article; null when none follows.</summary>
    /// <param name="articles">As many as make a batch.</param>
    public async Task<long?> NextAsync(
        long after,
        int articles,
        CancellationToken cancellationToken
    )
    {
        var next = await db
            .Articles.Where(a => a.Id > after)
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .Take(articles * BatchesInPart)
            .ToListAsync(cancellationToken);
        return next.Count == 0 ? null : next[^1];
    }

    /// <summary>The first batch of what is left of a part. Proposals deleted since are passed over; changed ones count as they are now.</summary>
    /// <param name="articles">So many together.</param>
    public async Task<RescoreBatch> RunAsync(
        RescoreRun run,
        JobPart part,
        int articles,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(part);
        var (after, last) = (part.After, part.Last);
        var articleIds = await db
            .Articles.Where(a => a.Id > after && a.Id <= last)
            .OrderBy(a => a.Id)
            .Take(articles)
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        var proposals = await ProposalsAsync(run, cancellationToken);
        var statements = await db
            .Statements.Where(s => articleIds.Contains(s.ArticleId))
            .OrderBy(s => s.ArticleId)
            .ThenBy(s => s.Id)
            .Select(s => s.Id)
            .ToListAsync(cancellationToken);
        var before = await BeforeAsync(statements, proposals, cancellationToken);
        return await BatchAsync(
            run,
            part,
            articleIds.Count < articles ? last : articleIds[^1],
            proposals,
            statements,
            before,
            cancellationToken
        );
    }

    private async Task<RescoreBatch> BatchAsync(
        RescoreRun run,
        JobPart part,
        long cursor,
        List<StoredProposal> proposals,
        List<long> statements,
        Dictionary<(long, string), StanceBefore> before,
        CancellationToken cancellationToken
    )
    {
        var (skipped, kept) = (0, 0);
        var stale = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var proposal in proposals)
        {
            var ids = stale[proposal.Id] = [];
            foreach (var id in statements)
            {
                var stance = before.GetValueOrDefault((id, proposal.Id));
                if (stance?.Source is StanceSource.Human)
                {
                    kept++;
                }
                else if (
                    stance is not null
                    && stance.ProposalRevision == proposal.Revision
                    && string.Equals(
                        stance.ModelVersion,
                        run.ModelVersion,
                        StringComparison.Ordinal
                    )
                )
                {
                    skipped++;
                }
                else
                {
                    ids.Add(id);
                }
            }
        }

        long[] all = [.. stale.Values.SelectMany(ids => ids).Distinct()];
        var toScore =
            all.Length == 0 ? [] : await StatementsToScore.LoadAsync(db, all, cancellationToken);
        return new RescoreBatch(
            part,
            cursor,
            [
                .. proposals
                    .Where(p => stale[p.Id].Count > 0)
                    .Select(p => new RescorePart(
                        p,
                        [
                            .. stale[p.Id]
                                .Where(toScore.ContainsKey)
                                .Select(id => new StaleStance(
                                    id,
                                    toScore[id].ToScore,
                                    before.GetValueOrDefault((id, p.Id))
                                )),
                        ]
                    )),
            ],
            statements.Count * run.Proposals.Length,
            skipped,
            kept
        );
    }

    private async Task<List<StoredProposal>> ProposalsAsync(
        RescoreRun run,
        CancellationToken cancellationToken
    )
    {
        var ids = run.Proposals.ToArray();
        var rows = await db
            .Proposals.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .OrderBy(p => p.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(ProposalMapping.ToStored);
    }

    private async Task<Dictionary<(long, string), StanceBefore>> BeforeAsync(
        List<long> statements,
        List<StoredProposal> proposals,
        CancellationToken cancellationToken
    )
    {
        var ids = proposals.ConvertAll(p => p.Id);
        return await db
            .Stances.Where(s => statements.Contains(s.StatementId) && ids.Contains(s.ProposalId))
            .Select(s => new StanceBefore(
                s.StatementId,
                s.ProposalId,
                s.ProposalRevision,
                s.ModelVersion,
                s.Source,
                s.Label,
                s.Score,
                s.Confidence,
                s.ScoredAt
            ))
            .ToDictionaryAsync(s => (s.StatementId, s.ProposalId), cancellationToken);
    }
}
