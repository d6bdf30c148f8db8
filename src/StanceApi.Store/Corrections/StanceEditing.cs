using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Corrections;

/// <summary>Puts a human's stance in the place of a model's, and back.</summary>
internal sealed class StanceEditing(StanceDb db)
{
    /// <summary>What stands for a model where a human judged.</summary>
    public const string ModelVersion = "human";

    /// <summary>No wording of a proposal has it: the stance is scored anew.</summary>
    private const int Outdated = 0;

    /// <summary>Null where the statement was not judged yet.</summary>
    public async Task<ReplacedStance?> ReadAsync(
        StatementRow statement,
        string proposalId,
        CancellationToken cancellationToken
    )
    {
        var row = await Find(statement.Id, proposalId)
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new ReplacedStance(
                row.ToScore(EvidenceBytes.Decode(row.Evidence, statement.Text)),
                row.ModelVersion,
                row.ProposalRevision,
                row.ScoredAt,
                statement.Words
            );
    }

    /// <summary>A human is sure, and needs no words as evidence.</summary>
    public async Task WriteAsync(
        StatementRow statement,
        CorrectionRow correction,
        CorrectedValue value,
        CancellationToken cancellationToken
    )
    {
        var revision = await db
            .Proposals.Where(p => p.Id == correction.ProposalId)
            .Select(p => p.Revision)
            .SingleAsync(cancellationToken);
        var row = await RowAsync(statement, correction.ProposalId!, cancellationToken);
        var label = value.Label!.Value;
        row.Write(
            new StanceScore(
                label,
                label switch
                {
                    StanceLabel.Favor => 1,
                    StanceLabel.Against => -1,
                    _ => 0,
                },
                1,
                new StanceProbabilities(
                    label is StanceLabel.Favor ? 1 : 0,
                    label is StanceLabel.Against ? 1 : 0,
                    label is StanceLabel.Neutral ? 1 : 0,
                    label is StanceLabel.Unrelated ? 1 : 0
                ),
                value.Act!.Value,
                []
            )
        );
        row.Source = StanceSource.Human;
        row.ModelVersion = ModelVersion;
        row.ProposalRevision = revision;
        row.ScoredAt = correction.At;
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <param name="found">Null where the statement had not been judged.</param>
    public async Task RestoreAsync(
        StatementRow statement,
        string proposalId,
        ReplacedStance? found,
        CancellationToken cancellationToken
    )
    {
        var holds =
            found is not null
            && found.Words == statement.Words
            && await db.RescoredProposals.AnyAsync(
                p =>
                    p.ProposalId == proposalId
                    && p.ProposalRevision == found.ProposalRevision
                    && p.ModelVersion == found.ModelVersion,
                cancellationToken
            );
        if (!holds)
        {
            await DoubtAsync([proposalId], cancellationToken);
        }

        if (found is null)
        {
            await Find(statement.Id, proposalId).ExecuteDeleteAsync(cancellationToken);
            return;
        }

        var row = await RowAsync(statement, proposalId, cancellationToken);
        row.Write(found.Score);
        row.Source = StanceSource.Model;
        row.ModelVersion = found.ModelVersion;
        // Of other words it said nothing.
        row.ProposalRevision = found.Words == statement.Words ? found.ProposalRevision : Outdated;
        row.Evidence = found.Words == statement.Words ? row.Evidence : [];
        row.ScoredAt = found.ScoredAt;
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>What models said of other words holds until they are asked again; the words that decided it are no longer there.</summary>
    public async Task OutdateAsync(long statementId, CancellationToken cancellationToken)
    {
        await db
            .Stances.Where(s => s.StatementId == statementId && s.Source == StanceSource.Model)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(s => s.ProposalRevision, Outdated)
                        .SetProperty(s => s.Evidence, Array.Empty<byte>()),
                cancellationToken
            );
        var proposals = await db
            .Stances.Where(s => s.StatementId == statementId)
            .Select(s => s.ProposalId)
            .ToListAsync(cancellationToken);
        await DoubtAsync(proposals, cancellationToken);
    }

    /// <summary>Not all stances toward them are known to be up to date any more: the next run looks.</summary>
    private Task<int> DoubtAsync(List<string> proposalIds, CancellationToken cancellationToken) =>
        db
            .RescoredProposals.Where(p => proposalIds.Contains(p.ProposalId))
            .ExecuteDeleteAsync(cancellationToken);

    private IQueryable<StanceRow> Find(long statementId, string proposalId) =>
        db.Stances.Where(s => s.StatementId == statementId && s.ProposalId == proposalId);

    private async Task<StanceRow> RowAsync(
        StatementRow statement,
        string proposalId,
        CancellationToken cancellationToken
    )
    {
        if (await Find(statement.Id, proposalId).SingleOrDefaultAsync(cancellationToken) is { } row)
        {
            return row;
        }

        row = new StanceRow
        {
            StatementId = statement.Id,
            ProposalId = proposalId,
            SaidFirst = statement.SaidFirst,
            ModelVersion = ModelVersion,
        };
        db.Stances.Add(row);
        return row;
    }
}
