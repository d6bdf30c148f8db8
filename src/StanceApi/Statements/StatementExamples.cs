using StanceApi.Analyze;
using StanceApi.Stance.Scoring;
using StanceApi.Text.Documents;

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
        ExplanationResponse.From(
            Id,
            AnalyzeExamples.Stance.ProposalId,
            new Explanation(
                new StanceScore(
                    StanceLabel.Against,
                    -0.82,
                    0.85,
                    new StanceProbabilities(0.03, 0.85, 0.09, 0.03),
                    DiplomaticAct.Distance,
                    [
                        new Evidence(new TextSpan(2, 4, "没有"), -0.41),
                        new Evidence(new TextSpan(11, 13, "打算"), -0.23),
                    ]
                ),
                [
                    new ScorePart(ScorePartName.Constant, 0.02),
                    new ScorePart(ScorePartName.OtherWords, -0.01),
                    new ScorePart(ScorePartName.Context, -0.09),
                    new ScorePart(ScorePartName.Article, -0.1),
                ],
                new LabelFlip(
                    [new TextSpan(2, 4, "没有")],
                    new StanceScore(
                        StanceLabel.Neutral,
                        0.02,
                        0.61,
                        new StanceProbabilities(0.2, 0.18, 0.61, 0.01),
                        DiplomaticAct.Other,
                        []
                    )
                )
            ),
            offset: 1034,
            "2024.10+3f2a9c"
        );
}
