using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Statements;

/// <summary>A stance that holds for a statement, or held.</summary>
/// <param name="ProposalRevision">By which wording of the proposal it was judged.</param>
/// <param name="ReplacedAt">When another one came in its place; null for the one that holds.</param>
public sealed record StoredScore(
    string ProposalId,
    int ProposalRevision,
    StanceScore Score,
    string ModelVersion,
    StanceSource Source,
    DateTimeOffset ScoredAt,
    DateTimeOffset? ReplacedAt
);

/// <summary>Every stance that a statement ever had.</summary>
public sealed class ListScores(StanceDb db)
{
    /// <summary>By proposal, the last first; the first of each is the one that holds. Null when there is no such statement.</summary>
    /// <param name="proposalId">Null for all.</param>
    public async Task<(int Start, ImmutableArray<StoredScore> Scores)?> RunAsync(
        string id,
        string? proposalId,
        CancellationToken cancellationToken
    )
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        var statement = await db
            .Statements.Where(s => s.Id == number)
            .Select(s => new { s.Start, s.Text })
            .SingleOrDefaultAsync(cancellationToken);
        if (statement is null)
        {
            return null;
        }

        var now = await db
            .Stances.AsNoTracking()
            .Where(s =>
                s.StatementId == number && (proposalId == null || s.ProposalId == proposalId)
            )
            .OrderBy(s => s.ProposalId)
            .ToListAsync(cancellationToken);
        var before = await (
            from h in db.StanceHistory
            join v in db.ScoreVersions on h.VersionId equals v.Id
            where h.StatementId == number && (proposalId == null || v.ProposalId == proposalId)
            orderby h.Id descending
            select new { Stance = h, Version = v }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var scores = ImmutableArray.CreateBuilder<StoredScore>();
        foreach (var stance in now)
        {
            var current = Of(stance, statement.Text);
            scores.Add(current);
            var replaced = current.ScoredAt;
            foreach (var old in before.Where(b => b.Version.ProposalId == stance.ProposalId))
            {
                var score = Of(old.Stance, old.Version, statement.Text, replaced);
                scores.Add(score);
                replaced = score.ScoredAt;
            }
        }

        return (statement.Start, scores.DrainToImmutable());
    }

    private static StoredScore Of(StanceRow row, string text) =>
        new(
            row.ProposalId,
            row.ProposalRevision,
            row.ToScore(EvidenceBytes.Decode(row.Evidence, text)),
            row.ModelVersion,
            row.Source,
            new DateTimeOffset(row.ScoredAt),
            null
        );

    private static StoredScore Of(
        StanceHistoryRow row,
        ScoreVersionRow version,
        string text,
        DateTimeOffset replaced
    ) =>
        new(
            version.ProposalId,
            version.ProposalRevision,
            row.ToScore(EvidenceBytes.Decode(row.Evidence, text)),
            version.ModelVersion,
            version.Source,
            new DateTimeOffset(row.ScoredAt),
            replaced
        );
}
