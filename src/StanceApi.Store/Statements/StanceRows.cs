using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Proposals;

namespace StanceApi.Store.Statements;

internal static class StanceRows
{
    public static StanceRow Of(
        long statementId,
        DateOnly saidFirst,
        StoredProposal proposal,
        StanceScore score,
        string modelVersion,
        DateTime now
    )
    {
        var row = new StanceRow
        {
            StatementId = statementId,
            SaidFirst = saidFirst,
            ProposalId = proposal.Id,
            ModelVersion = score.ModelVersion ?? modelVersion,
        };
        Write(row, proposal, score, modelVersion, now);
        return row;
    }

    public static void Write(
        StanceRow row,
        StoredProposal proposal,
        StanceScore score,
        string modelVersion,
        DateTime now
    )
    {
        row.ProposalRevision = proposal.Revision;
        row.Write(score);
        row.ModelVersion = score.ModelVersion ?? modelVersion;
        row.Source = StanceSource.Model;
        row.ScoredAt = now;
    }
}
