using StanceApi.Analyze;
using StanceApi.Stance.Scoring;

namespace StanceApi.Statements;

/// <summary>The examples in the documentation.</summary>
public static class StatementExamples
{
    public const string Id = "09m3k6v2c8r4t";

    public static StatementResponse Stored { get; } =
        AnalyzeExamples.Answer.Statements[0] with
        {
            Id = Id,
            ArticleId = "09m3k6tz5x0aa",
        };

    public static ExplanationResponse Explanation { get; } =
        new(
            Id,
            AnalyzeExamples.Stance.ProposalId,
            StanceLabel.Against,
            -0.82,
            0.85,
            new StanceProbabilities(0.03, 0.85, 0.09, 0.03),
            DiplomaticAct.Distance,
            [
                new EvidenceResponse("没有", 1036, 1038, -0.41),
                new EvidenceResponse("打算", 1045, 1047, -0.23),
            ],
            [
                new ScorePartResponse(ScorePartName.Constant, 0.02),
                new ScorePartResponse(ScorePartName.OtherWords, -0.01),
                new ScorePartResponse(ScorePartName.Context, -0.09),
                new ScorePartResponse(ScorePartName.Article, -0.1),
            ],
            new FlipResponse(
                [new SpanResponse("没有", 1036, 1038)],
                StanceLabel.Neutral,
                0.02,
                0.61
            ),
            "2024.10+3f2a9c"
        );
}
