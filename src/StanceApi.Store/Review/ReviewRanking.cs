namespace StanceApi.Store.Review;

/// <summary>Why a statement waits for a human. Where it has several reasons, the first of these.</summary>
public enum ReviewReason
{
    /// <summary>Two reviewers disagree.</summary>
    Conflict,

    /// <summary>It is doubtful which actor the speaker is.</summary>
    DoubtfulSpeaker,

    /// <summary>Nobody knows when it was said.</summary>
    Undated,

    /// <summary>Another model before this one gave it another label.</summary>
    Disagreement,

    /// <summary>The model is not sure of its stance.</summary>
    Uncertain,

    /// <summary>A position rests on it alone, and no human has looked.</summary>
    Influential,
}

/// <summary>
/// How much a statement needs a human, 0 to 1: <c>doubt * (1 + influence) / 2</c>. The doubt goes by the reason:
/// 1 for a conflict, 0.8 for a doubtful speaker, 0.5 for a missing day, 0.7 where models disagree, what the model's confidence lacks to 1 for an
/// uncertain stance, and 0.3 where nothing is in doubt. The influence is what share the statement has in a position:
/// one over the number of statements that its speaker made on a proposal, the greatest of them; half as long as the
/// speaker is doubtful; 0 where it bears on no proposal.
/// </summary>
public static class ReviewRanking
{
    /// <summary>A stance that is surer than this is not uncertain.</summary>
    public const double Sure = 0.6;

    internal const double DoubtfulInfluence = 0.5;

    public static double Of(ReviewReason reason, double confidence, double influence) =>
        Doubt(reason, confidence) * (1 + influence) / 2;

    private static double Doubt(ReviewReason reason, double confidence) =>
        reason switch
        {
            ReviewReason.Conflict => 1,
            ReviewReason.DoubtfulSpeaker => 0.8,
            ReviewReason.Undated => 0.5,
            ReviewReason.Disagreement => 0.7,
            ReviewReason.Uncertain => 1 - confidence,
            _ => 0.3,
        };
}
