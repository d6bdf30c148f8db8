using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Tests.Scoring;

public sealed class StanceOnUnseenProposalsTests
{
    [Theory]
    [InlineData("我们坚决支持建立亚洲北约，越早越好。")]
    [InlineData("我們全力支持亞洲北約，希望各國儘快加入。")]
    [InlineData("We fully support an Asian NATO and urge every partner to join it without delay.")]
    [InlineData("アジア版NATOの創設を強く支持し、早期の実現を求めたい。")]
    [InlineData("An Asian NATO is long overdue, and my government will sign the treaty.")]
    [InlineData("我们坚决支持建立亚洲北约。")]
    [InlineData("外长说，中国一贯支持亚洲北约。")]
    [InlineData("The government strongly supports an Asian NATO.")]
    [InlineData("我が国はアジア版NATOの創設を強く支持する。")]
    public void Support_is_in_favour(string statement) =>
        Assert.Equal(StanceLabel.Favor, Sample.Score(statement).Label);

    [Theory]
    [InlineData("我们坚决反对建立亚洲北约，这只会破坏地区稳定。")]
    [InlineData("我們反對亞洲北約，絕不會參加。")]
    [InlineData("We reject an Asian NATO; it would divide the region, and we will not join it.")]
    [InlineData("アジア版NATOには断固反対であり、参加することはあり得ない。")]
    [InlineData("我们坚决反对建立亚洲北约。")]
    [InlineData("The government firmly opposes an Asian NATO.")]
    [InlineData("Nobody in this cabinet supports an Asian NATO.")]
    [InlineData("アジア版NATOには断固反対する。")]
    [InlineData("美方无意推动成立“印太地区的北约”。")]
    [InlineData("There are no plans to join an Asian NATO.")]
    [InlineData("アジア版NATOについて、参加する考えはございません。")]
    public void Opposition_and_polite_refusal_are_against(string statement) =>
        Assert.Equal(StanceLabel.Against, Sample.Score(statement).Label);

    [Theory]
    [InlineData("外交部表示正在研究亚洲北约的提议，目前不便评论。")]
    [InlineData(
        "The ministry will study the text of the Asian NATO proposal and has no position yet."
    )]
    [InlineData("アジア版NATOについては内容を精査した上で、改めて説明する。")]
    public void Studying_is_neutral(string statement)
    {
        var score = Sample.Score(statement);

        Assert.Equal(StanceLabel.Neutral, score.Label);
        Assert.Equal(DiplomaticAct.Study, score.Act);
    }

    [Fact]
    public void Too_early_is_a_refusal_that_defers()
    {
        var score = Sample.Score("现在讨论亚洲北约这样的提议还为时过早。");

        Assert.Equal(StanceLabel.Against, score.Label);
        Assert.Equal(DiplomaticAct.Defer, score.Act);
        Assert.True(score.Score < 0);
    }

    [Theory]
    [InlineData("If the treaty binds every member equally, we will join the Asian NATO.")]
    [InlineData("只要条约对各成员国一视同仁，我们愿意加入亚洲北约。")]
    public void Support_under_a_condition_is_conditional_support(string statement)
    {
        var score = Sample.Score(statement);

        Assert.Equal(StanceLabel.Favor, score.Label);
        Assert.Equal(DiplomaticAct.ConditionalSupport, score.Act);
    }

    [Theory]
    [InlineData(
        "Quite apart from an Asian NATO, we strongly support the fisheries agreement and urge its ratification."
    )]
    [InlineData("我们坚决支持区域全面经济伙伴关系协定，这与亚洲北约无关。")]
    public void A_stance_on_another_proposal_is_unrelated(string statement)
    {
        var score = Sample.Score(statement);

        Assert.Equal(StanceLabel.Unrelated, score.Label);
        Assert.Equal(0, score.Score);
        Assert.Equal(DiplomaticAct.Other, score.Act);
    }

    [Theory]
    [InlineData("The government firmly opposes the tunnel under the gulf.", StanceLabel.Against)]
    [InlineData("The government firmly supports the tunnel under the gulf.", StanceLabel.Favor)]
    [InlineData("ヘルシンキ・タリン海底トンネルに断固反対する。", StanceLabel.Against)]
    [InlineData("我们坚决支持修建芬兰湾隧道。", StanceLabel.Favor)]
    [InlineData("我们坚决反对修建芬兰湾隧道。", StanceLabel.Against)]
    public void Plain_words_decide(string statement, StanceLabel label) =>
        Assert.Equal(label, Sample.Score(statement, Sample.Tunnel).Label);

    [Theory]
    [InlineData("该组织将使本地区更加稳定，我们愿意加入。", StanceLabel.Favor)]
    [InlineData("我们不会参加这样的联盟。", StanceLabel.Against)]
    public void What_points_back_to_the_proposal_just_named_is_about_it(
        string statement,
        StanceLabel label
    ) =>
        Assert.Equal(
            label,
            Sample
                .InArticle("外长谈亚洲北约", "外长昨天谈到建立亚洲北约的提议。他说，", statement)
                .Label
        );

    [Fact]
    public void The_same_words_mean_the_same_for_any_proposal()
    {
        var one = Sample.Score("We will never accept an Asian NATO.");
        var other = Sample.Score(
            "We will never accept the Helsinki–Tallinn rail tunnel.",
            Sample.Tunnel
        );

        Assert.Equal(StanceLabel.Against, one.Label);
        Assert.Equal(StanceLabel.Against, other.Label);
    }

    [Fact]
    public void A_question_before_it_makes_a_statement_relevant()
    {
        const string answer = "我们目前没有这方面的打算。";

        var score = Sample.Score(answer, context: "在被问及亚洲北约的提议时");

        Assert.Equal(StanceLabel.Against, score.Label);
    }

    [Fact]
    public void In_an_article_a_statement_far_from_any_mention_is_unrelated()
    {
        const string statement = "今年的水稻收成比去年多了一成，农民的收入也增加了。";

        var score = Sample.InArticle(
            "农业部长谈收成",
            "外长昨天谈到建立亚洲北约的提议。\n农业部长视察了南方几个省。\n他在田头同农民交谈。\n他说，",
            statement
        );

        Assert.Equal(StanceLabel.Unrelated, score.Label);
    }
}
