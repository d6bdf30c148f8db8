using StanceApi.Text.Statements;
using StanceApi.Text.Tests.Support;

namespace StanceApi.Text.Tests.Languages.zh;

/// <summary>Invented officials in sentences of our own.</summary>
public sealed class ChineseReportsTests
{
    [Theory]
    [InlineData(
        "卢森尼亚外长贝拉·科瓦奇（Bela Kovac）周二说，“我们不会在这份草案上签字。”",
        "贝拉·科瓦奇: 我们不会在这份草案上签字。"
    )]
    [InlineData("“港口的事还早得很，”总理林德格伦周一对记者说。", "林德格伦: 港口的事还早得很，")]
    [InlineData(
        "“第一条可以谈，”外长科瓦奇说，“第二条没有余地。”",
        "科瓦奇: 第一条可以谈，|科瓦奇: 第二条没有余地。"
    )]
    [InlineData("国防部长陈立文说：“舰队下周返航。”", "陈立文: 舰队下周返航。")]
    public void Words_in_quotation_marks_belong_to_the_speaker_beside_them(
        string text,
        string expected
    ) => Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData("渔业部长的口气硬得多：“这份配额我们不会签。”", "渔业部长: 这份配额我们不会签。")]
    [InlineData(
        "外长科瓦奇到了。科瓦奇先开口：“港口是我们的，账单也是我们的。”",
        "科瓦奇: 港口是我们的，账单也是我们的。"
    )]
    [InlineData(
        "外长科瓦奇到了。有人问起收费，他答：“这件事还没有定。”",
        "科瓦奇: 这件事还没有定。"
    )]
    public void A_colon_before_a_whole_quotation_is_cue_enough(string text, string expected) =>
        Assert.Equal([expected], Reading.Lines(text));

    [Theory]
    [InlineData("渔业部的立场是，休渔期不能缩短。", "渔业部: 休渔期不能缩短")]
    [InlineData("财政部发言人的正式说法是，税率没有变。", "财政部发言人: 税率没有变")]
    public void What_somebody_takes_as_a_stand_is_said(string text, string expected) =>
        Assert.Equal([expected], Reading.Lines(text));

    [Theory]
    [InlineData("渔业部的立场是一贯的、明确的。")]
    [InlineData("墙上写着港口的口号：“团结起来，共同建设新的港口。”")]
    [InlineData("海事部长说得很不客气。")]
    public void A_word_on_somebody_s_manner_is_no_report(string text) =>
        Assert.Empty(Reading.Lines(text));

    [Theory]
    [InlineData("总理林德格伦表示，关税协议最快明年生效。", "林德格伦: 关税协议最快明年生效")]
    [InlineData(
        "外交部发言人高思远周三在例行记者会上指出，中方从未收到这份照会。",
        "高思远: 中方从未收到这份照会"
    )]
    [InlineData("外长科瓦奇称协议对渔民不公平。", "科瓦奇: 协议对渔民不公平")]
    [InlineData("他国的经验值得借鉴，总理林德格伦说。", "林德格伦: 他国的经验值得借鉴")]
    [InlineData("总统阿尔梅达重申了继续支持谈判的立场。", "阿尔梅达: 继续支持谈判的立场")]
    [InlineData("外长科瓦奇对这一裁决表示遗憾。", "科瓦奇: 对这一裁决表示遗憾")]
    public void A_reported_clause_runs_from_the_cue_to_its_end(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData(
        "总理林德格伦说，谈判进展顺利，并强调港口不会转让。",
        "林德格伦: 谈判进展顺利|林德格伦: 港口不会转让"
    )]
    [InlineData("外长科瓦奇对此表示怀疑，称条约缺少监督条款。", "科瓦奇: 条约缺少监督条款")]
    public void Two_cues_on_one_subject_are_two_statements_of_one_speaker(
        string text,
        string expected
    ) => Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData(
        "总理林德格伦周一抵达首都。他说，峰会将讨论渔业补贴。",
        "林德格伦: 峰会将讨论渔业补贴"
    )]
    [InlineData(
        "外长科瓦奇（Bela Kovac）说，草案需要修改。\n\n他还补充说，修改需要时间。",
        "科瓦奇: 草案需要修改|科瓦奇: 修改需要时间"
    )]
    [InlineData("贝拉·科瓦奇外长参加了会议。科瓦奇说，草案需要修改。", "贝拉·科瓦奇: 草案需要修改")]
    [InlineData("新任防长韩志远参加了会议。防长表示，演习照常进行。", "韩志远: 演习照常进行")]
    public void Short_forms_offices_and_pronouns_lead_back_to_the_full_name(
        string text,
        string expected
    ) => Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData(
        "总理林德格伦和总统阿尔梅达强调，边界不会改变。",
        "林德格伦 + 阿尔梅达: 边界不会改变"
    )]
    [InlineData(
        "卢森尼亚的外交和国防部长周三表示，两国没有秘密协定。外交部长科瓦奇和国防部长韩志远随后离开。",
        "科瓦奇 + 韩志远: 两国没有秘密协定"
    )]
    public void A_joint_subject_gives_a_speaker_each(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData("德国政府表示，补贴将逐步取消。", "德国政府: 补贴将逐步取消")]
    [InlineData("一些专家认为，补贴会引发贸易战。", "一些专家: 补贴会引发贸易战")]
    [InlineData("克里姆林宫说，会谈没有时间表。", "克里姆林宫: 会谈没有时间表")]
    public void Governments_bodies_and_groups_speak_under_their_own_name(
        string text,
        string expected
    ) => Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData("外长科瓦奇主张建立“北海论坛”。")]
    [InlineData("外长科瓦奇拒绝置评。")]
    [InlineData("两国元首周一通了电话。")]
    [InlineData("他提出的建议没有获得通过。")]
    [InlineData("被称为“铁路外交”的计划已经开始。")]
    public void Terms_refusals_to_comment_and_narration_are_no_statements(string text) =>
        Assert.DoesNotContain(
            Reading.Of(text).Statements,
            s => s.Kind == StatementKind.Direct || s.Content.Length > 12
        );

    [Theory]
    [InlineData("据路透社报道，外长科瓦奇周二表示，草案需要修改。", "路透社")]
    [InlineData("总统府发布的会谈纪要显示，总理林德格伦强调边界不会改变。", "总统府会谈纪要")]
    public void A_carrier_is_named_beside_the_speaker_and_never_as_one(string text, string carrier)
    {
        var statement = Assert.Single(Reading.Of(text).Statements);
        Assert.Equal([carrier], statement.ReportedBy);
        Assert.DoesNotContain(statement.Speakers, s => s.Name.Contains('社'));
    }

    [Theory]
    [InlineData("外长科瓦奇周二说，草案需要修改。", "2024-10-01")]
    [InlineData("外长科瓦奇上个月说，草案需要修改。", "2024-09")]
    [InlineData("外长科瓦奇去年曾说，草案需要修改。", "2023")]
    [InlineData("外长科瓦奇9月27日说，草案需要修改。", "2024-09-27")]
    [InlineData("外长科瓦奇上星期在日内瓦说，草案需要修改。", "2024-09-23..2024-09-29")]
    [InlineData("外长科瓦奇星期三上午（首都时间周二晚间）说，草案需要修改。", "2024-10-02")]
    [InlineData("9月1日就任外长的科瓦奇说，草案需要修改。", "unknown")]
    [InlineData("外长科瓦奇说，9月27日的草案需要修改。", "unknown")]
    [InlineData("9月28日，价格创下新高。外长科瓦奇当天说，草案需要修改。", "2024-09-28")]
    [InlineData(
        "总理9月25日至27日访问首都。外长科瓦奇在同一场合说，草案需要修改。",
        "2024-09-25..2024-09-27"
    )]
    public void The_day_is_that_of_the_saying_not_of_the_words(string text, string expected) =>
        Assert.Equal(expected, Reading.SaidOn(Assert.Single(Reading.Of(text).Statements)));

    [Fact]
    public void A_speaker_carries_country_office_and_latin_name()
    {
        var speaker = Assert.Single(
            Assert
                .Single(
                    Reading.Of("印度外交部长阿伦·德赛（Arun Desai）说，协议对双方有利。").Statements
                )
                .Speakers
        );
        Assert.Equal(
            ("阿伦·德赛", "Arun Desai", "IND", "外交部长"),
            (speaker.Name, speaker.LatinName, speaker.Country, speaker.Role)
        );
    }

    [Fact]
    public void The_question_before_the_answer_is_its_context()
    {
        var statement = Assert.Single(
            Reading.Of("在被问及港口协议时，外长科瓦奇说，“我们没有这方面的考虑。”").Statements
        );
        Assert.Equal("在被问及港口协议时", statement.Context);
    }

    [Fact]
    public void Traditional_script_reads_like_simplified_and_keeps_its_own_spelling()
    {
        var line = Assert.Single(
            Reading.Lines("盧森尼亞外長貝拉·科瓦奇指，草案須要修改。", "zh-Hant")
        );
        Assert.Equal("貝拉·科瓦奇: 草案須要修改", line);
    }
}
