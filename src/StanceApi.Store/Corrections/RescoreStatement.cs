using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Proposals;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Corrections;

/// <summary>A statement some of whose stances are stale.</summary>
/// <param name="Proposals">Toward which they are.</param>
public sealed record StaleStatement(
    StatementToScore ToScore,
    ImmutableArray<StoredProposal> Proposals
);

/// <summary>Brings a single statement's stances up to date: what a run does for all.</summary>
public sealed class RescoreStatement(StanceDb db, TimeProvider time)
{
    /// <summary>Null where nothing is stale. Stances by humans never are.</summary>
    public async Task<StaleStatement?> FindAsync(
        string statementId,
        string modelVersion,
        CancellationToken cancellationToken
    )
    {
        var id = ShortId.Parse(statementId);
        var stances = await db
            .Stances.Where(s => s.StatementId == id)
            .Select(s => new
            {
                s.ProposalId,
                s.ProposalRevision,
                s.ModelVersion,
                s.Source,
            })
            .ToDictionaryAsync(s => s.ProposalId, StringComparer.Ordinal, cancellationToken);
        var stale = (await new ListProposals(db).AllAsync(cancellationToken))
            .Where(p =>
                !stances.TryGetValue(p.Id, out var stance)
                || (
                    stance.Source is StanceSource.Model
                    && (
                        stance.ProposalRevision != p.Revision
                        || !string.Equals(
                            stance.ModelVersion,
                            modelVersion,
                            StringComparison.Ordinal
                        )
                    )
                )
            )
            .ToImmutableArray();
        return
            !stale.IsEmpty
            && await new FindStatementToScore(db).RunAsync(statementId, cancellationToken)
                is { } toScore
            ? new StaleStatement(toScore, stale)
            : null;
    }

    /// <param name="scores">One for each proposal; those toward proposals that were changed since are left out.</param>
    public async Task SaveAsync(
        string statementId,
        StaleStatement stale,
        IReadOnlyList<StanceScore> scores,
        string modelVersion,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(stale);
        ArgumentNullException.ThrowIfNull(scores);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var current = (await new ListProposals(db).AllAsync(cancellationToken)).ToDictionary(
            p => p.Id,
            p => p.Revision,
            StringComparer.Ordinal
        );
        var now = time.GetUtcNow().UtcDateTime;
        await db.WriteStancesAsync(
            [
                .. stale
                    .Proposals.Zip(scores)
                    .Where(p =>
                        current.TryGetValue(p.First.Id, out var revision)
                        && revision == p.First.Revision
                    )
                    .Select(p =>
                        StanceRows.Of(
                            ShortId.Parse(statementId),
                            default,
                            p.First,
                            p.Second,
                            modelVersion,
                            now
                        )
                    ),
            ],
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
    }
}
