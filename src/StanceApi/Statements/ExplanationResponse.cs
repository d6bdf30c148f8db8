using System.Text.Json.Serialization;
using StanceApi.Stance.Scoring;

namespace StanceApi.Statements;

/// <summary>Why a statement gets its score, and what would change its label. The weights of `evidence` and of `parts` add up to the score.</summary>
public sealed record ExplanationResponse : JudgementResponse
{
    private ExplanationResponse(
        string statementId,
        string proposalId,
        Explanation explanation,
        int offset,
        string modelVersion
    )
        : base(proposalId, explanation.Score, offset)
    {
        StatementId = statementId;
        Parts = [.. explanation.Parts.Select(p => new ScorePartResponse(p.Name, p.Weight))];
        Flip = explanation.Flip is { } flip ? FlipResponse.From(flip, offset) : null;
        ModelVersion = modelVersion;
    }

    /// <summary>The statement.</summary>
    /// <example>09m3k6v2c8r4t</example>
    [JsonPropertyOrder(-2)]
    public string StatementId { get; init; }

    /// <summary>What else moves the score; a part that does not is left out.</summary>
    public IReadOnlyList<ScorePartResponse> Parts { get; init; }

    /// <summary>The fewest words found without which the label is another; null where no few words decide it.</summary>
    public FlipResponse? Flip { get; init; }

    /// <summary>The model that is explained.</summary>
    public string ModelVersion { get; init; }

    /// <param name="offset">Where the statement starts in its article's text.</param>
    public static ExplanationResponse From(
        string statementId,
        string proposalId,
        Explanation explanation,
        int offset,
        string modelVersion
    )
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return new ExplanationResponse(statementId, proposalId, explanation, offset, modelVersion);
    }
}

/// <summary>Something beside single words that moves the score.</summary>
/// <param name="Name">`constant`: what an empty statement gets; `other-words`: words too light to list; `statement`: the statement as a whole, such as whether it names the proposal; `context`: the question that it answers; `article`: the article around it; `examples`: the example statements of the proposal; `unrelated`: takes back the rest, for a statement about something else has the score 0.</param>
/// <param name="Weight" example="-0.08">Its share of the score; negative is against.</param>
public sealed record ScorePartResponse(ScorePartName Name, double Weight);

/// <summary>What would change the label.</summary>
/// <param name="Removed">The words to take out of the statement.</param>
/// <param name="Label">The label of what remains, scored anew.</param>
/// <param name="Score" example="0.02">Its score.</param>
/// <param name="Confidence" example="0.61">How sure that label is, 0 to 1.</param>
public sealed record FlipResponse(
    IReadOnlyList<SpanResponse> Removed,
    StanceLabel Label,
    double Score,
    double Confidence
)
{
    public static FlipResponse From(LabelFlip flip, int offset)
    {
        ArgumentNullException.ThrowIfNull(flip);
        return new FlipResponse(
            [
                .. flip.Removed.Select(s => new SpanResponse(
                    s.Text,
                    s.Start + offset,
                    s.End + offset
                )),
            ],
            flip.Score.Label,
            flip.Score.Score,
            flip.Score.Confidence
        );
    }
}
