using StanceApi.Actors;
using StanceApi.Corrections;
using StanceApi.Statements;
using StanceApi.Store.Review;

namespace StanceApi.Review;

/// <summary>A statement that waits for a human.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Rank" example="0.61">How much, 0 to 1: doubt times (1 + influence) / 2. The doubt is 1 for a conflict, 0.8 for a doubtful speaker, 0.5 for a missing day, 0.7 where models disagree, 1 - confidence for an uncertain stance, 0.3 for one that is only influential; the influence is one over the number of statements that its speaker made on the proposal.</param>
/// <param name="ProposalId" example="asian-nato">Which of its stances is meant; null where it is not about one.</param>
/// <param name="Statement">The statement as stored.</param>
/// <param name="Speakers">The speakers in doubt.</param>
/// <param name="Corrections">What reviewers disagree on: what is in force, and what contradicts it.</param>
public sealed record ReviewItemResponse(
    ReviewReason Reason,
    double Rank,
    string? ProposalId,
    StatementResponse Statement,
    IReadOnlyList<DoubtfulSpeakerResponse> Speakers,
    IReadOnlyList<CorrectionResponse> Corrections
)
{
    public static ReviewItemResponse From(ReviewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new ReviewItemResponse(
            item.Reason,
            item.Rank,
            item.ProposalId,
            StatementResponse.From(item.Statement),
            [
                .. item.Speakers.Select(s => new DoubtfulSpeakerResponse(
                    s.Speaker.Name,
                    SpanResponse.From(s.Speaker.Mention),
                    [.. s.Candidates.Select(CandidateResponse.From)]
                )),
            ],
            [.. item.Corrections.Select(CorrectionResponse.From)]
        );
    }
}

/// <summary>A speaker of whom it is doubtful which actor it is.</summary>
/// <param name="Name" example="Wong">As the article has it.</param>
/// <param name="Mention">The words that stand for the speaker here; null where only the context names the speaker.</param>
/// <param name="Candidates">The likeliest first; empty for an office that nobody known held on the day.</param>
public sealed record DoubtfulSpeakerResponse(
    string Name,
    SpanResponse? Mention,
    IReadOnlyList<CandidateResponse> Candidates
);
