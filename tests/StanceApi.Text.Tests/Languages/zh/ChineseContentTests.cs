using StanceApi.Text.Statements;
using StanceApi.Text.Tests.Support;

namespace StanceApi.Text.Tests.Languages.zh;

/// <summary>Invented officials in sentences of our own.</summary>
public sealed class ChineseContentTests
{
    [Theory]
    [InlineData("“不会，”总理林德格伦说。", "林德格伦: 不会，")]
    [InlineData(
        "“门还开着，”顾问科瓦奇告诉我，“只是没人进来。”",
        "科瓦奇: 门还开着，|科瓦奇: 只是没人进来。"
    )]
    [InlineData(
        "总统阿尔梅达嘲笑他：“船都没有，还谈什么港口。”",
        "阿尔梅达: 船都没有，还谈什么港口。"
    )]
    [InlineData("\"先例确实存在，”顾问科瓦奇在博客中写道。", "科瓦奇: 先例确实存在，")]
    public void Quotations_are_found_by_their_frame_not_by_their_length_or_marks(
        string text,
        string expected
    ) => Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Fact]
    public void A_quotation_of_two_paragraphs_is_one_statement_of_its_speaker()
    {
        var statement = Assert.Single(
            Reading
                .Of(
                    "议员何淑婷说：“去年你说不会多一条船。\n\n“请问部长，这十二条船是谁的？”\n\n部长没有回答。"
                )
                .Statements
        );
        Assert.Equal("何淑婷", Reading.Speakers(statement));
        Assert.EndsWith("这十二条船是谁的？", statement.Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_in_the_second_paragraph_names_the_speaker_of_both() =>
        Assert.Equal(
            "德斯罗谢",
            Reading.Speakers(
                Assert.Single(
                    Reading
                        .Of(
                            "“我当时想，这太简单了。\n\n“可是到了早上，我知道条约有了，”代表团团长德斯罗谢说。"
                        )
                        .Statements
                )
            )
        );

    [Theory]
    [InlineData(
        "海缆协会呼吁两国成立调查小组，协会秘书长何念祖强调业界可以提供航迹资料。",
        "海缆协会: 两国成立调查小组|何念祖: 业界可以提供航迹资料"
    )]
    [InlineData(
        "总理林德格伦重申以对话解决争议的决心，并对断缆事件表示关切。",
        "林德格伦: 以对话解决争议的决心|林德格伦: 对断缆事件表示关切"
    )]
    [InlineData(
        "总理林德格伦警告说，医院处于“巨大的压力”之下，并敦促公众少出门。",
        "林德格伦: 医院处于“巨大的压力”之下|林德格伦: 公众少出门"
    )]
    [InlineData("代表科瓦奇对弃权票深感失望。", "科瓦奇: 对弃权票深感失望")]
    public void A_report_ends_where_the_next_one_begins(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData(
        "代表索罗说，三国不会退出谈判。它们会在12月提出自己的版本。",
        "索罗: 三国不会退出谈判。它们会在12月提出自己的版本"
    )]
    [InlineData(
        "总统府发言人高思远指出，取消赛事不公平。国际组织必须遵守自己的规则。",
        "高思远: 取消赛事不公平。国际组织必须遵守自己的规则"
    )]
    [InlineData("代表索罗说，三国不会退出谈判。会议在下午结束。", "索罗: 三国不会退出谈判")]
    public void What_goes_on_with_a_report_belongs_to_it(string text, string expected) =>
        Assert.Equal([expected], Reading.Lines(text));

    [Theory]
    [InlineData("副发言人高思远向媒体透露上述内容。")]
    [InlineData("一名官员稍后透露了通话的时间和长度。")]
    [InlineData("事务局回覆查询时表示，不评论消息人士的说法。")]
    [InlineData("船长穆纳指了指海面，没有说话。")]
    [InlineData("外长科瓦奇没有正面回答，快步离开。")]
    [InlineData("提出“一票到底”构想的秘书长索萨周五离任。")]
    [InlineData("除了强调防疫成果，总统阿尔梅达还见了学生。")]
    [InlineData("代表团预计将出席年底的会议。")]
    public void What_is_only_named_refused_or_described_is_no_statement(string text) =>
        Assert.Empty(Reading.Of(text).Statements);

    [Fact]
    public void The_caption_beside_an_image_says_nothing() =>
        Assert.Empty(
            Reading
                .Of(
                    "# 渡轮\n\n![码头](pier.jpg)\n*渔民说，他们没有看过那条线。摄影／潘以诺*\n\n码头上只有一艘船。",
                    format: Documents.ArticleFormat.Markdown
                )
                .Statements
        );

    [Fact]
    public void Lines_above_a_transcript_are_no_turns_and_give_its_day()
    {
        var statements = Reading
            .Of(
                "联合记者会实录\n\n时间：2024年8月14日　地点：林德堡宫\n\n出席者：总统温特、总理奥马尔\n\n温特总统：我们今天谈了电网和谷物。\n\n记者：期限是什么时候？\n\n温特总统：没有期限，只有收获季节。\n\n奥马尔总理：会。"
            )
            .Statements;
        Assert.Equal(3, statements.Length);
        Assert.All(statements, s => Assert.Equal("2024-08-14", Reading.SaidOn(s)));
        Assert.All(statements, s => Assert.Equal(StatementKind.Direct, s.Kind));
    }

    [Fact]
    public void A_report_of_an_interview_that_labels_only_the_questions_is_read_as_a_report() =>
        Assert.Equal(
            ["科瓦奇: 船队还要等一年。", "科瓦奇: 税率明年再谈", "科瓦奇: 这一点请问港务局。"],
            Reading.Lines(
                "总统科瓦奇接受专访。\n\n问：休渔期会缩短吗？总统回答：“船队还要等一年。”\n\n谈到预算，总统说，税率明年再谈。\n\n问：码头呢？总统说：“这一点请问港务局。”"
            )
        );
}
