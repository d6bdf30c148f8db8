namespace StanceApi.Review;

/// <summary>Why a statement waits for a human.</summary>
public enum ReviewReason
{
    /// <summary>It is doubtful which actor the speaker is.</summary>
    DoubtfulSpeaker,
}
