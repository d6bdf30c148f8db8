using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Statements;

namespace StanceApi.Statements;

/// <summary>The stance of one statement toward one proposal.</summary>
/// <param name="ProposalId" example="asian-nato">The proposal that it was judged against.</param>
/// <param name="Label">The speaker's own stance.</param>
/// <param name="Score" example="-0.74">From -1 (against) to 1 (for); 0 when unrelated.</param>
/// <param name="Confidence" example="0.88">How sure the label is, 0 to 1.</param>
/// <param name="Probabilities">One for each label; they add up to 1.</param>
/// <param name="Act">What the words do in diplomatic terms.</param>
/// <param name="Evidence">The words that decided, with offsets in the same text as the statement's.</param>
/// <param name="ModelVersion">The model that scored it.</param>
/// <param name="Source">A human stance stands until a human changes it.</param>
/// <param name="ScoredAt">When it was scored.</param>
public sealed record StanceResponse(
    string ProposalId,
    StanceLabel Label,
    double Score,
    double Confidence,
    StanceProbabilities Probabilities,
    DiplomaticAct Act,
    IReadOnlyList<EvidenceResponse> Evidence,
    string ModelVersion,
    StanceSource Source,
    DateTimeOffset ScoredAt
)
{
    /// <param name="offset">Where the statement starts in the text that the answer returns.</param>
    public static StanceResponse From(
        string proposalId,
        StanceScore score,
        int offset,
        string modelVersion,
        DateTimeOffset scoredAt,
        StanceSource source = StanceSource.Model
    )
    {
        ArgumentNullException.ThrowIfNull(score);
        return new StanceResponse(
            proposalId,
            score.Label,
            score.Score,
            score.Confidence,
            score.Probabilities,
            score.Act,
            [.. score.Evidence.Select(e => EvidenceResponse.From(e, offset))],
            score.ModelVersion ?? modelVersion,
            source,
            scoredAt
        );
    }

    public static StanceResponse From(StoredStance stance, int offset)
    {
        ArgumentNullException.ThrowIfNull(stance);
        return From(
            stance.ProposalId,
            stance.Score,
            offset,
            stance.ModelVersion,
            stance.ScoredAt,
            stance.Source
        );
    }
}

/// <summary>Words that moved the score.</summary>
/// <param name="Text" example="没有">The words.</param>
/// <param name="Start" example="1036">First UTF-16 code unit.</param>
/// <param name="End" example="1038">One past the last UTF-16 code unit.</param>
/// <param name="Weight" example="-0.41">Their share of the score; negative is against.</param>
public sealed record EvidenceResponse(string Text, int Start, int End, double Weight)
{
    public static EvidenceResponse From(Evidence evidence, int offset)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var span = evidence.Span;
        return new EvidenceResponse(
            span.Text,
            span.Start + offset,
            span.End + offset,
            evidence.Weight
        );
    }
}
