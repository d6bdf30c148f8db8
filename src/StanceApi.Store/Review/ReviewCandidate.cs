namespace StanceApi.Store.Review;

/// <summary>Something that may need a human.</summary>
/// <param name="ProposalId">Which stance of it; empty where it is not about one.</param>
/// <param name="Confidence">Of that stance; 0 where it is not about one.</param>
internal sealed record ReviewCandidate(
    ReviewReason Reason,
    long StatementId,
    string ProposalId,
    double Confidence
);

/// <summary>A candidate's place in the order in which its reason's candidates are looked up.</summary>
internal sealed record ReviewKey(double Confidence, long StatementId, string ProposalId)
{
    public static ReviewKey Of(ReviewCandidate candidate) =>
        new(candidate.Confidence, candidate.StatementId, candidate.ProposalId);
}
