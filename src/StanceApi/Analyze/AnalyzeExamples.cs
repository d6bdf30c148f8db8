using StanceApi.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Analyze;

/// <summary>The examples in the documentation; they run as they are.</summary>
public static class AnalyzeExamples
{
    public static ProposalInput AsianNato { get; } =
        new(
            "asian-nato",
            LocalizedTexts.Of("Asian NATO"),
            LocalizedTexts.Of("亚洲北约", "亚洲版北约"),
            "A collective-defence alliance in Asia with mutual-defence obligations, modelled on NATO.",
            null
        );

    public static AnalyzeRequest English { get; } =
        new(
            "<h1>Ministers cool on alliance</h1><p>Asked about an Asian NATO, Foreign Minister Jane Example said on Tuesday: “We have no intention of joining any alliance of this sort.”</p>",
            "text/html",
            new DateTimeOffset(2024, 10, 2, 13, 45, 32, TimeSpan.Zero),
            null,
            null,
            [AsianNato],
            null
        );

    public static AnalyzeRequest Chinese { get; } =
        new(
            "在被问及亚洲北约时，外交部长李例星期二说：“我们没有参加这类同盟的打算。”",
            "text/plain",
            new DateTimeOffset(2024, 10, 2, 13, 45, 32, TimeSpan.Zero),
            null,
            "zh-Hans",
            [AsianNato],
            null
        );

    public static StanceResponse Stance { get; } =
        StanceResponse.From(
            "asian-nato",
            new StanceScore(
                StanceLabel.Against,
                -0.74,
                0.88,
                new StanceProbabilities(0.03, 0.85, 0.09, 0.03),
                DiplomaticAct.Distance,
                [new Evidence(new TextSpan(2, 4, "没有"), -0.41)]
            ),
            offset: 22,
            "1.0+3f2a9c",
            new DateTimeOffset(2024, 10, 2, 14, 0, 0, TimeSpan.Zero)
        );

    public static AnalyzeResponse Answer { get; } =
        new(
            "zh-Hans",
            null,
            new DateTimeOffset(2024, 10, 2, 13, 45, 32, TimeSpan.Zero),
            Chinese.Content!,
            [
                new StatementResponse(
                    null,
                    null,
                    "我们没有参加这类同盟的打算。",
                    22,
                    36,
                    StatementKind.Direct,
                    "zh-Hans",
                    new SpanResponse("说", 19, 20),
                    [
                        new SpeakerResponse(
                            null,
                            "李例",
                            null,
                            ActorType.Person,
                            null,
                            "外交部长",
                            new SpanResponse("李例", 14, 16),
                            0.97
                        ),
                    ],
                    new SaidOnResponse(
                        new DateOnly(2024, 10, 1),
                        null,
                        DatePrecision.Day,
                        DateBasis.Relative
                    ),
                    [],
                    "在被问及亚洲北约时",
                    [Stance]
                ),
            ]
        );
}
