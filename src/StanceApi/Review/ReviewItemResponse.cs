using StanceApi.Actors;
using StanceApi.Statements;
using StanceApi.Store.Actors;

namespace StanceApi.Review;

/// <summary>A statement that waits for a human.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Statement">The statement as stored.</param>
/// <param name="Speakers">The speakers in doubt.</param>
public sealed record ReviewItemResponse(
    ReviewReason Reason,
    StatementResponse Statement,
    IReadOnlyList<DoubtfulSpeakerResponse> Speakers
)
{
    public static ReviewItemResponse From(DoubtfulStatement doubtful)
    {
        ArgumentNullException.ThrowIfNull(doubtful);
        return new ReviewItemResponse(
            ReviewReason.DoubtfulSpeaker,
            StatementResponse.From(doubtful.Statement),
            [
                .. doubtful.Speakers.Select(s => new DoubtfulSpeakerResponse(
                    s.Speaker.Name,
                    SpanResponse.From(s.Speaker.Mention),
                    [.. s.Candidates.Select(CandidateResponse.From)]
                )),
            ]
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
