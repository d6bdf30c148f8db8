using StanceApi.Text.Tests.Support;

namespace StanceApi.Text.Tests.Languages.zh;

/// <summary>Invented officials in sentences of our own.</summary>
public sealed class ChineseCarrierTests
{
    [Theory]
    [InlineData(
        "（路透社东京10月2日电）外长科瓦奇表示，草案需要修改。\n\n总理林德格伦说，谈判还在继续。",
        "路透社"
    )]
    [InlineData(
        "新华社北京10月2日电　外长科瓦奇表示，草案需要修改。\n\n总理林德格伦说，谈判还在继续。",
        "新华社"
    )]
    [InlineData(
        "（环海社记者林予晴台北2日电）外长科瓦奇表示，草案需要修改。\n\n总理林德格伦说，谈判还在继续。",
        "环海社"
    )]
    [InlineData(
        "环海通讯社达梅尔10月2日电　外长科瓦奇表示，草案需要修改。\n\n总理林德格伦说，谈判还在继续。",
        "环海通讯社"
    )]
    public void The_agency_of_a_dateline_carries_what_stands_under_it(string text, string agency) =>
        Assert.All(Reading.Of(text).Statements, s => Assert.Equal([agency], s.ReportedBy));

    [Fact]
    public void A_medium_that_is_named_wins_over_the_dateline() =>
        Assert.Equal(
            ["路透社", "海湾报"],
            Reading
                .Of(
                    "（路透社东京10月2日电）外长科瓦奇表示，草案需要修改。\n\n据卢森尼亚《海湾报》报道，总理林德格伦说，谈判还在继续。"
                )
                .Statements.SelectMany(s => s.ReportedBy)
        );

    [Fact]
    public void A_short_name_of_a_document_stands_for_the_full_one() =>
        Assert.Equal(
            ["卢森尼亚总理府通话纪要", "卢森尼亚总理府通话纪要"],
            Reading
                .Of(
                    "卢森尼亚总理府发布的通话纪要显示，林德格伦总理强调航线应当开通。纪要说，两国领导人重申了继续合作的决心。"
                )
                .Statements.SelectMany(s => s.ReportedBy)
        );

    [Fact]
    public void A_read_out_goes_on_over_its_paragraph_but_not_to_other_speakers()
    {
        var statements = Reading
            .Of(
                "总统府公报称，总统阿尔梅达保证航线不会取消，并强调评估不会缩短。他还说，油价最重要。\n\n渔民协会认为，航线没有用处。"
            )
            .Statements;
        Assert.Equal(
            ["总统府公报", "总统府公报", "总统府公报"],
            statements.SelectMany(s => s.ReportedBy)
        );
        Assert.Empty(statements[^1].ReportedBy);
    }

    [Theory]
    [InlineData("渔民协会在一份声明中说，航线没有用处。")]
    [InlineData("总统府声明说，航线不会取消。")]
    [InlineData("外长科瓦奇在新闻发布会上对媒体表示，草案需要修改。")]
    [InlineData("众议院外交事务委员会主席科瓦奇表示，草案需要修改。")]
    public void What_speakers_issue_themselves_and_media_in_general_carry_nothing(string text) =>
        Assert.Empty(Assert.Single(Reading.Of(text).Statements).ReportedBy);
}
