using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Tests;

/// <summary>Proposals that the training data does not have.</summary>
internal static class Sample
{
    public static Proposal AsianAlliance { get; } =
        new(
            "asian-nato",
            [
                new("Asian NATO", "en"),
                new("亚洲北约", "zh-Hans"),
                new("亞洲北約", "zh-Hant"),
                new("アジア版NATO", "ja"),
            ],
            [new("亚洲版北约", "zh-Hans"), new("印太地区的北约", "zh-Hans")],
            "A collective-defence alliance in Asia with mutual-defence obligations, modelled on NATO.",
            []
        );

    public static Proposal Tunnel { get; } =
        new(
            "channel-rail-tunnel",
            [
                new("Helsinki–Tallinn rail tunnel", "en"),
                new("赫尔辛基—塔林海底隧道", "zh-Hans"),
                new("ヘルシンキ・タリン海底トンネル", "ja"),
            ],
            [new("the tunnel under the gulf", "en"), new("芬兰湾隧道", "zh-Hans")],
            "An undersea railway tunnel between the capitals of Finland and Estonia.",
            []
        );

    public static StanceScore Score(
        string statement,
        Proposal? proposal = null,
        string? context = null,
        string? language = null
    ) =>
        StanceScorer.Default.Score(
            new StatementToScore(statement, context, null, language),
            proposal ?? AsianAlliance
        );

    /// <summary>A statement at the end of an article.</summary>
    public static StanceScore InArticle(string title, string before, string statement) =>
        StanceScorer.Default.Score(
            new StatementToScore(
                statement,
                null,
                new ArticlePlace(
                    title,
                    before + statement,
                    before.Length,
                    before.Length + statement.Length,
                    []
                ),
                null
            ),
            AsianAlliance
        );
}
