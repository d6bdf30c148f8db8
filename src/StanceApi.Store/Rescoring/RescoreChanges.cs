using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Rescoring;

/// <summary>What of a stance is worth telling when it is judged anew.</summary>
internal static class RescoreChanges
{
    /// <summary>Scores that move less are the same for a reader.</summary>
    private const double LeastMove = 0.05;

    /// <summary>Null where nothing changed that a reader would see. A first judgement is a change where it says something.</summary>
    public static RescoreChangeRow? Of(
        long runId,
        string proposalId,
        int proposalRevision,
        long statementId,
        StanceBefore? before,
        StanceScore after
    )
    {
        var fromLabel = before?.Label ?? StanceLabel.Unrelated;
        var isFlip = fromLabel != after.Label;
        var move = Math.Abs((before?.Score ?? 0) - after.Score);
        if (!isFlip && move < LeastMove)
        {
            return null;
        }

        return new RescoreChangeRow
        {
            RunId = runId,
            ProposalId = proposalId,
            StatementId = statementId,
            Cause =
                before is null ? RescoreChangeCause.New
                : before.ProposalRevision != proposalRevision ? RescoreChangeCause.Proposal
                : RescoreChangeCause.Model,
            FromLabel = before?.Label,
            FromScore = before?.Score,
            FromConfidence = before?.Confidence,
            FromModel = before?.ModelVersion ?? "",
            FromHuman = before?.Source is StanceSource.Human,
            ToLabel = after.Label,
            ToScore = after.Score,
            ToConfidence = after.Confidence,
            Move = move,
            IsFlip = isFlip && before is not null,
        };
    }
}
