using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Tests.Scoring;

public sealed class SurroundingsTests
{
    private static readonly ArticleStatement[] Statements =
    [
        new(0, 5, "minister", null),
        new(10, 15, "envoy", null),
        new(20, 25, "minister", null),
        new(30, 35, null, null),
    ];

    [Fact]
    public void What_the_same_speaker_says_elsewhere_bears_on_a_statement()
    {
        var around = Of(2, Related(-2), Related(2), Related(0), Related(2));

        Assert.InRange(around.Bearing, -2, -1);
    }

    [Fact]
    public void What_is_about_something_else_hardly_bears_on_it()
    {
        var around = Of(2, new Impression(-5, -2), Related(2), Related(0), Related(2));

        Assert.InRange(around.Bearing, -0.05, 0);
    }

    [Fact]
    public void Nameless_speakers_are_not_one_speaker()
    {
        var around = Surroundings.Of(
            [new(0, 5, null, null), new(10, 15, null, null)],
            [Related(2), Related(2)],
            0
        );

        Assert.Equal(0, around.Bearing);
    }

    [Fact]
    public void The_neighbours_before_and_after_are_told_apart()
    {
        var around = Of(1, new(1, 0), new(9, 0), new(3, 0), new(-1, 0));
        var related = around.Related;

        Assert.Equal([1, 0, 3, -1, 1, 0], related[..].ToArray());
    }

    [Fact]
    public void A_statement_alone_in_its_article_has_none()
    {
        var around = Surroundings.Of([Statements[0]], [Related(2)], 0);

        Assert.Equal(0, around.Bearing);
        var related = around.Related;
        Assert.All(related[..].ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void An_article_is_judged_alike_as_a_whole_and_statement_by_statement()
    {
        const string text =
            "他说，我们反对建立亚洲北约。她说，渔业谈判下周继续。他又说，那样的组织会带来对抗。";
        ArticleStatement[] all =
        [
            new(3, 13, "他", null),
            new(17, 25, "她", null),
            new(29, 40, "他", null),
        ];
        StatementToScore[] toScore =
        [
            .. all.Select(s => new StatementToScore(
                text[s.Start..s.End],
                null,
                new ArticlePlace("亚洲北约", text, s.Start, s.End, [.. all]),
                "zh-Hans"
            )),
        ];

        var whole = StanceScorer.Default.Score(toScore, Sample.AsianAlliance);

        Assert.Equal(
            whole.Select(s => s.Score),
            toScore.Select(s => StanceScorer.Default.Score(s, Sample.AsianAlliance).Score)
        );
    }

    private static Impression Related(double direction) => new(5, direction);

    private static Surroundings Of(int at, params Impression[] impressions) =>
        Surroundings.Of([.. Statements], impressions, at);
}
