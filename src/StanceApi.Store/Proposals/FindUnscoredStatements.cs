using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Proposals;

/// <summary>A stored statement as the scorer wants it.</summary>
public sealed record UnscoredStatement(string Id, StatementToScore ToScore);

/// <summary>
/// Finds the statements without a stance on a proposal as it is worded now. Score them, hand the scores to
/// <see cref="SaveScores"/>, and ask again until there are none: it may be broken off and taken up at any time.
/// </summary>
public sealed class FindUnscoredStatements(StanceDb db)
{
    /// <summary>At most <paramref name="limit"/>, the latest stored first. Stances by humans are not stale.</summary>
    public async Task<ImmutableArray<UnscoredStatement>> RunAsync(
        StoredProposal proposal,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return await ReadAsync(
            Unscored(proposal).OrderByDescending(s => s.Id).Take(limit),
            cancellationToken
        );
    }

    /// <summary>This statement; null where it has a stance that holds, or is gone.</summary>
    public async Task<UnscoredStatement?> OneAsync(
        StoredProposal proposal,
        string statementId,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var id = ShortId.Parse(statementId);
        var found = await ReadAsync(Unscored(proposal).Where(s => s.Id == id), cancellationToken);
        return found.FirstOrDefault();
    }

    private async Task<ImmutableArray<UnscoredStatement>> ReadAsync(
        IQueryable<Entities.StatementRow> statements,
        CancellationToken cancellationToken
    )
    {
        var rows = await statements
            .Select(s => new
            {
                s.Id,
                s.ArticleId,
                s.Text,
                s.Start,
                s.Context,
                s.Language,
            })
            .ToListAsync(cancellationToken);
        var places = await ArticlePlaces.LoadAsync(
            db,
            rows.ConvertAll(r => r.ArticleId).Distinct().ToList(),
            cancellationToken
        );
        return
        [
            .. rows.Select(r => (Row: r, Place: places.Of(r.ArticleId, r.Start, r.Text.Length)))
                .Where(r => r.Place is not null)
                .Select(r => new UnscoredStatement(
                    ShortId.Format(r.Row.Id),
                    new StatementToScore(r.Row.Text, r.Row.Context, r.Place, r.Row.Language)
                )),
        ];
    }

    /// <summary>How many are left.</summary>
    public Task<int> CountAsync(StoredProposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return Unscored(proposal).CountAsync(cancellationToken);
    }

    private IQueryable<Entities.StatementRow> Unscored(StoredProposal proposal)
    {
        var (id, revision) = (proposal.Id, proposal.Revision);
        return db.Statements.Where(s =>
            !s.Stances.Any(p =>
                p.ProposalId == id
                && (p.ProposalRevision == revision || p.Source == Entities.StanceSource.Human)
            )
        );
    }
}
