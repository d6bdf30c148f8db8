using StanceApi.Stance.Scoring;

namespace StanceApi.Statements;

/// <summary>Why a statement gets its score, and what would change its label.</summary>
/// <param name="StatementId" example="09m3k6v2c8r4t">The statement.</param>
/// <param name="ProposalId" example="asian-nato">The proposal that it is judged against.</param>
/// <param name="Label">The label that the trained model gives it now.</param>
/// <param name="Score" example="-0.74">The sum of all weights, of `evidence` and of `parts`.</param>
/// <param name="Confidence" example="0.88">How sure the label is, 0 to 1.</param>
/// <param name="Probabilities">One for each label; they add up to 1.</param>
/// <param name="Act">What the words do in diplomatic terms.</param>
/// <param name="Evidence">The words that move the score, in text order.</param>
/// <param name="Parts">What else moves it; a part that does not is left out.</param>
/// <param name="Flip">The fewest words found without which the label is another; null where no few words decide it.</param>
/// <param name="ModelVersion">The model that is explained.</param>
public sealed record ExplanationResponse(
    string StatementId,
    string ProposalId,
    StanceLabel Label,
    double Score,
    double Confidence,
    StanceProbabilities Probabilities,
    DiplomaticAct Act,
    IReadOnlyList<EvidenceResponse> Evidence,
    IReadOnlyList<ScorePartResponse> Parts,
    FlipResponse? Flip,
    string ModelVersion
)
{
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
        var score = explanation.Score;
        return new ExplanationResponse(
            statementId,
            proposalId,
            score.Label,
            score.Score,
            score.Confidence,
            score.Probabilities,
            score.Act,
            [.. score.Evidence.Select(e => EvidenceResponse.From(e, offset))],
            [.. explanation.Parts.Select(p => new ScorePartResponse(p.Name, p.Weight))],
            explanation.Flip is { } flip ? FlipResponse.From(flip, offset) : null,
            modelVersion
        );
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
