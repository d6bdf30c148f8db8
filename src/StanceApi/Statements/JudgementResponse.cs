using System.Text.Json.Serialization;
using StanceApi.Stance.Scoring;

namespace StanceApi.Statements;

/// <summary>How one statement stands toward one proposal: what a stance and its explanation have in common.</summary>
public abstract record JudgementResponse
{
    /// <param name="offset">Where the statement starts in the text that the answer returns.</param>
    protected JudgementResponse(string proposalId, StanceScore score, int offset)
    {
        ArgumentNullException.ThrowIfNull(score);
        ProposalId = proposalId;
        Label = score.Label;
        Score = score.Score;
        Confidence = score.Confidence;
        Probabilities = score.Probabilities;
        Act = score.Act;
        Evidence = [.. score.Evidence.Select(e => EvidenceResponse.From(e, offset))];
    }

    /// <summary>The proposal that it is judged against.</summary>
    /// <example>asian-nato</example>
    [JsonPropertyOrder(-1)]
    public string ProposalId { get; init; }

    /// <summary>The speaker's own stance.</summary>
    [JsonPropertyOrder(-1)]
    public StanceLabel Label { get; init; }

    /// <summary>From -1 (against) to 1 (for); 0 when unrelated.</summary>
    /// <example>-0.74</example>
    [JsonPropertyOrder(-1)]
    public double Score { get; init; }

    /// <summary>How sure the label is, 0 to 1.</summary>
    /// <example>0.88</example>
    [JsonPropertyOrder(-1)]
    public double Confidence { get; init; }

    /// <summary>One for each label; they add up to 1.</summary>
    [JsonPropertyOrder(-1)]
    public StanceProbabilities Probabilities { get; init; }

    /// <summary>What the words do in diplomatic terms.</summary>
    [JsonPropertyOrder(-1)]
    public DiplomaticAct Act { get; init; }

    /// <summary>The words that move the score, in text order, with offsets in the same text as the statement's.</summary>
    [JsonPropertyOrder(-1)]
    public IReadOnlyList<EvidenceResponse> Evidence { get; init; }
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
