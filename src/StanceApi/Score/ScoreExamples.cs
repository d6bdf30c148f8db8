using StanceApi.Analyze;
using StanceApi.Statements;

namespace StanceApi.Score;

/// <summary>The examples in the documentation; they run as they are.</summary>
public static class ScoreExamples
{
    public static ScoreRequest English { get; } =
        new([
            new ScoreItemInput(
                "1",
                "We have no intention of joining any alliance of this sort.",
                "Asked about an Asian NATO",
                "en",
                AnalyzeExamples.AsianNato,
                null
            ),
        ]);

    public static ScoreRequest Chinese { get; } =
        new([
            new ScoreItemInput(
                "2",
                "我们没有参加这类同盟的打算。",
                "在被问及亚洲北约时",
                "zh-Hans",
                AnalyzeExamples.AsianNato,
                null
            ),
        ]);

    public static ScoreResponse Answer { get; } =
        new([
            new ScoredItemResponse(
                "2",
                AnalyzeExamples.Stance with
                {
                    Evidence = [new EvidenceResponse("没有", 2, 4, -0.41)],
                }
            ),
        ]);
}
