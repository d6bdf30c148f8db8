using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Text.Documents;

namespace StanceApi.Tests.Support;

/// <summary>Judges by one word in the statement, so that tests know what comes out.</summary>
public sealed class CueScorer : IStanceScorer
{
    public string ModelVersion => "cue-1";

    public IReadOnlyList<StanceScore> Score(
        IReadOnlyList<StatementToScore> statements,
        Proposal proposal
    ) => [.. statements.Select(s => Score(s.Text))];

    private static StanceScore Score(string text) =>
        Find(text, "oppose", "反对") is { } against ? Of(StanceLabel.Against, -0.8, against)
        : Find(text, "support", "支持") is { } favor ? Of(StanceLabel.Favor, 0.8, favor)
        : Of(StanceLabel.Neutral, 0, null);

    private static TextSpan? Find(string text, params string[] cues) =>
        cues.Select(c => (Cue: c, At: text.IndexOf(c, StringComparison.Ordinal)))
            .Where(f => f.At >= 0)
            .Select(f => (TextSpan?)TextSpan.Of(text, f.At, f.At + f.Cue.Length))
            .FirstOrDefault();

    private static StanceScore Of(StanceLabel label, double score, TextSpan? cue) =>
        new(
            label,
            score,
            0.9,
            new StanceProbabilities(
                label is StanceLabel.Favor ? 0.9 : 0.03,
                label is StanceLabel.Against ? 0.9 : 0.03,
                label is StanceLabel.Neutral ? 0.9 : 0.03,
                0.01
            ),
            label switch
            {
                StanceLabel.Favor => DiplomaticAct.ConditionalSupport,
                StanceLabel.Against => DiplomaticAct.Reject,
                _ => DiplomaticAct.Study,
            },
            cue is { } span ? [new Evidence(span, score)] : []
        );
}
