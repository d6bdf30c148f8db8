using StanceApi.Text.Tests.Support;

namespace StanceApi.Text.Tests.Languages.ja;

/// <summary>Invented officials in sentences of our own.</summary>
public sealed class JapaneseReportsTests
{
    [Theory]
    [InlineData(
        "ルヴァニアのハルデン外相は3日、記者団に「港は閉じない」と述べた。",
        "ハルデン: 港は閉じない"
    )]
    [InlineData("「港は閉じない」と、ハルデン外相は強調した。", "ハルデン: 港は閉じない")]
    [InlineData("「港は閉じない」とハルデン外相。", "ハルデン: 港は閉じない")]
    [InlineData(
        "ハルデン外相は「港は閉じない」とし、「漁船も守る」とも語った。",
        "ハルデン: 港は閉じない|ハルデン: 漁船も守る"
    )]
    [InlineData("ハルデン外相は「港は閉じない」との考えを示した。", "ハルデン: 港は閉じない")]
    [InlineData(
        "ハルデン外相は、「父は『海は道だ』と言った」と振り返った。",
        "ハルデン: 父は『海は道だ』と言った"
    )]
    [InlineData("（ハルデン外相）「港は閉じない、約束する」", "ハルデン: 港は閉じない、約束する")]
    [InlineData("ハルデン外相は「港は閉じない」と胸をなで下ろした。", "ハルデン: 港は閉じない")]
    [InlineData(
        "ハルデン外相は「港は閉じない」。ドレンコ氏は「道も閉じない」と語った。",
        "ハルデン: 港は閉じない|ドレンコ: 道も閉じない"
    )]
    public void Words_in_quotation_marks_belong_to_the_topic_of_their_cue(
        string text,
        string expected
    ) => Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData(
        "ハルデン外相は3日、地元メディアに対し、港は閉鎖されないと強調しました。",
        "ハルデン: 港は閉鎖されない"
    )]
    [InlineData(
        "ハルデン外相は、条約は漁民に不公平だとの認識を示した。",
        "ハルデン: 条約は漁民に不公平だ"
    )]
    [InlineData(
        "ハルデン外相は来月にも条約に署名する意向を表明した。",
        "ハルデン: 来月にも条約に署名する"
    )]
    [InlineData("ハルデン外相は、港を直ちに開くよう求めた。", "ハルデン: 港を直ちに開く")]
    [InlineData("ハルデン外相は港の早期の再開を求めた。", "ハルデン: 港の早期の再開")]
    [InlineData("ハルデン外相は交渉の前進への期待を示した。", "ハルデン: 交渉の前進への期待")]
    [InlineData(
        "ハルデン外相は会見で、署名を延期することを明らかにした。",
        "ハルデン: 署名を延期すること"
    )]
    [InlineData("港湾庁は3日、貨物船が座礁したと発表した。", "港湾庁: 貨物船が座礁した")]
    [InlineData("港湾庁によると、けが人はいないという。", "港湾庁: けが人はいない")]
    [InlineData("ハルデン外相は、条約は不要だとして署名を拒む姿勢だ。", "ハルデン: 条約は不要だ")]
    public void A_reported_clause_ends_before_what_links_it_to_its_cue(
        string text,
        string expected
    ) => Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData(
        "ハルデン外相は、条約が漁業を損なっていると批判し、交渉の早期の再開を求めた。",
        "ハルデン: 条約が漁業を損なっている|ハルデン: 交渉の早期の再開"
    )]
    [InlineData(
        "ハルデン外相は署名に応じると述べたが、ドレンコ防衛相は時期尚早だと反論した。",
        "ハルデン: 署名に応じる|ドレンコ: 時期尚早だ"
    )]
    [InlineData(
        "ハルデン外相は、ドレンコ首相が「港を売る」と述べたことについて、「聞いていない」と語った。",
        "ドレンコ: 港を売る|ハルデン: 聞いていない"
    )]
    [InlineData(
        "ハルデン外相は、隣国が撤退を求めていると述べた。",
        "ハルデン: 隣国が撤退を求めている"
    )]
    public void Each_cue_of_a_sentence_has_its_own_words(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData(
        "ハルデン外相が3日、記者会見した。中部で雨が続く中、「水門は開けない」と強調。その上で、予算を増やす考えを示した。",
        "ハルデン: 水門は開けない|ハルデン: 予算を増やす"
    )]
    [InlineData(
        "ハルデン外相は「港は閉じない」と述べた。\n\nまた、道路についても「必ず直す」と語った。",
        "ハルデン: 港は閉じない|ハルデン: 必ず直す"
    )]
    [InlineData(
        "岸壁の工事が続いている。「港は町の命だ、閉じない」。取材に応じたハルデン外相は、議会に協力を求める考えを示した。",
        "ハルデン: 港は町の命だ、閉じない|ハルデン: 議会に協力を求める"
    )]
    [InlineData(
        "「港は町の命だ、閉じない」。そう話すのは、漁協の組合長を務める浜口健三さんだ。",
        "浜口健三: 港は町の命だ、閉じない"
    )]
    public void A_left_out_subject_is_whom_the_text_was_about(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData("岩村誠一外相は会見した。岩村氏は「道は開く」と述べた。", "岩村誠一: 道は開く")]
    [InlineData("岩村誠一外相は会見した。同氏は「道は開く」と述べた。", "岩村誠一: 道は開く")]
    [InlineData("岩村誠一外相は会見した。外相は「道は開く」と述べた。", "岩村誠一: 道は開く")]
    [InlineData(
        "クララ・ヘルム（Clara Helm）国連大使は着任した。ヘルム氏は「道は開く」と述べた。",
        "クララ・ヘルム: 道は開く"
    )]
    [InlineData("フィリピンの谷元・防衛相は「道は開く」と述べた。", "谷元: 道は開く")]
    [InlineData("ヘルム米国防長官は「道は開く」と述べた。", "ヘルム: 道は開く")]
    [InlineData("環境評論家の岩村誠一氏は「道は開く」と述べた。", "岩村誠一: 道は開く")]
    [InlineData(
        "駒沢誠一外相（略：駒澤外相）は着任した。駒澤外相は「道は開く」と述べた。",
        "駒沢誠一: 道は開く"
    )]
    [InlineData("日本とフランスは、条約を守ると表明した。", "日本 + フランス: 条約を守る")]
    [InlineData(
        "岩村外相は3日、ヘルム外相と会談し、条約を守ることで一致した。",
        "岩村 + ヘルム: 条約を守ること"
    )]
    [InlineData("官邸は「道は開く」との見方だ。", "官邸: 道は開く")]
    [InlineData(
        "ルヴァニア外務省の報道官は「道は開く」と述べた。報道官は「門も開く」と語った。",
        "ルヴァニア外務省の報道官: 道は開く|ルヴァニア外務省の報道官: 門も開く"
    )]
    [InlineData(
        "ノルウェー（北欧）の外務省は声明を出した。ノルウェー外務省は、港は安全だと述べた。",
        "ノルウェー（北欧）の外務省: 港は安全だ"
    )]
    [InlineData("港湾庁は調査を始めた。同庁は「道は開く」と説明した。", "港湾庁: 道は開く")]
    [InlineData("政府高官は「道は開く」と述べた。", "政府高官: 道は開く")]
    [InlineData("港湾協会の会長、岩村誠一氏は「道は開く」と述べた。", "岩村誠一: 道は開く")]
    [InlineData(
        "市民団体「港を守る会」は報告書を公表した。報告書は、岸壁が危険だと指摘した。",
        "市民団体「港を守る会」: 岸壁が危険だ"
    )]
    public void A_speaker_has_the_fullest_form_of_the_name(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Reading.Lines(text));

    [Theory]
    [InlineData("首相は「港湾特区」と呼ばれる制度を視察した。")]
    [InlineData("「北の門」という名の船が着いた。")]
    [InlineData("『港の歴史』が出版された。")]
    [InlineData("港は閉鎖されるとみられる。")]
    [InlineData("ハルデン外相は提案を受け入れるとは述べなかった。")]
    [InlineData("ハルデン外相は隣国に理解を求める方針だ。")]
    [InlineData("岸壁を新しくしようとした。")]
    public void Terms_titles_plans_and_what_was_not_said_are_no_statements(string text) =>
        Assert.Empty(Reading.Lines(text));

    [Fact]
    public void A_medium_carries_and_does_not_speak()
    {
        var statement = Assert.Single(
            Reading.Of("毎日新聞によると、ハルデン外相は「道は開く」と述べた。").Statements
        );
        Assert.Equal("ハルデン", Assert.Single(statement.Speakers).Name);
        Assert.Equal("毎日新聞", Assert.Single(statement.ReportedBy));
    }

    [Fact]
    public void A_country_short_or_long_gives_the_speaker_his_country()
    {
        var text =
            "ヘルム米国防長官は「道は開く」と述べた。フランスのルロワ外相は「門も開く」と述べた。";
        Assert.Equal(
            ["USA", "FRA"],
            Reading.Of(text).Statements.Select(s => Assert.Single(s.Speakers).Country)
        );
    }

    [Fact]
    public void Each_paragraph_of_an_answer_is_a_statement_with_the_question_as_its_context()
    {
        var text =
            "記者：港の工事はいつ終わりますか。\n\n岩村外相：来年の春には終わります。\n\n予算は足りています。\n\n記者：道路はどうですか。\n\n岩村外相：道路は検討中です。";
        var statements = Reading.Of(text).Statements;
        Assert.Equal(
            ["来年の春には終わります。", "予算は足りています。", "道路は検討中です。"],
            statements.Select(s => s.Content.Text)
        );
        Assert.All(statements, s => Assert.Equal("岩村", Assert.Single(s.Speakers).Name));
        Assert.Equal("港の工事はいつ終わりますか。", statements[0].Context);
    }

    [Fact]
    public void Labels_on_lines_by_themselves_make_a_transcript()
    {
        var text =
            "（記者）\n港の工事はいつ終わりますか。\n（大臣）\n来年の春には終わります。\n（記者）\n道路はどうですか。\n（大臣）\n道路は検討中です。";
        var statements = Reading.Of(text).Statements;
        Assert.Equal(
            ["来年の春には終わります。", "道路は検討中です。"],
            statements.Select(s => s.Content.Text)
        );
        Assert.Equal("道路はどうですか。", statements[1].Context);
    }

    [Fact]
    public void A_hundred_times_longer_text_gives_a_hundred_times_the_statements()
    {
        const string Paragraph =
            "ハルデン外相は「港は閉じない」と述べ、交渉の早期の再開を求めた。\n\n";
        var statements = Reading.Of(string.Concat(Enumerable.Repeat(Paragraph, 100))).Statements;
        Assert.Equal(200, statements.Length);
    }

    [Theory]
    [InlineData(
        "港湾庁は声明で、ハルデン氏が「港は閉じない」と強調したと発表した。",
        "ハルデン: 港は閉じない",
        "港湾庁"
    )]
    [InlineData(
        "港湾庁の発表によると、ハルデン外相は会談で港を直ちに開くよう求めた。",
        "ハルデン: 港を直ちに開く",
        "港湾庁の発表"
    )]
    public void Who_only_tells_of_the_words_carries_them(
        string text,
        string expected,
        string carrier
    )
    {
        Assert.Equal([expected], Reading.Lines(text));
        Assert.Equal([carrier], Reading.Of(text).Statements[0].ReportedBy);
    }

    [Fact]
    public void The_issuer_speaks_in_a_document() =>
        Assert.Equal(
            ["会計検査院: 手紙は失われていた", "会計検査院: 契約は止めるべきだった"],
            Reading.Lines(
                "会計検査院が13日に公表した報告書は、手紙は失われていたと認定し、契約は止めるべきだったと結論づけている。"
            )
        );

    [Fact]
    public void A_sentence_may_be_words_that_the_next_one_points_back_to() =>
        Assert.Equal(
            ["与党幹部: 不信任案は否決できる"],
            Reading.Lines("不信任案は否決できる。与党幹部は16日夜、記者団にそう語った。")
        );

    [Theory]
    [InlineData("石黒ひとみ市長は「港は閉じない」と述べた。", "石黒ひとみ")]
    [InlineData("川べりに住む八重樫トメさん（84）は「港は閉じない」と話す。", "八重樫トメ")]
    [InlineData("県の職員の一人は「港は閉じない」と話す。", "県の職員の一人")]
    [InlineData("北の酪農家、大野しずかさんは「港は閉じない」と話す。", "大野しずか")]
    [InlineData("三津谷修首相は閣議を開いた。三津谷首相は「港は閉じない」と述べた。", "三津谷修")]
    public void A_speaker_may_have_a_name_that_no_list_holds(string text, string speaker) =>
        Assert.Equal([$"{speaker}: 港は閉じない"], Reading.Lines(text));

    [Fact]
    public void The_head_of_a_transcript_names_the_holder_of_the_label() =>
        Assert.Equal(
            ["鳴海啓介: 港は閉じません。", "鳴海啓介: 十分と考えております。"],
            Reading.Lines(
                "会見者　内閣官房長官　鳴海啓介\n\n官房長官：港は閉じません。\n\n記者：半分で足りますか。\n\n官房長官：十分と考えております。"
            )
        );

    [Theory]
    [InlineData("港湾庁は「お答えは差し控える」とコメントした。")]
    [InlineData("県の担当者は知事の発言を繰り返した。")]
    public void Refusals_and_words_without_content_are_no_statements(string text) =>
        Assert.Empty(Reading.Lines(text));

    [Fact]
    public void Both_leaders_are_not_just_any_two() =>
        Assert.Equal(
            ["両首脳: 同盟の重要性"],
            Reading
                .Lines(
                    "野党の西条理恵代表はミラー商務長官と会談した。\n\n両首脳は電話会談で同盟の重要性を確認した。"
                )
                .Where(line => line.EndsWith("同盟の重要性", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData("【ビラセレナ＝北海通信】ハルデン外相は「港は閉じない」と述べた。", "北海通信")]
    [InlineData("［東京　４日　ロイター］ - ハルデン外相は「港は閉じない」と述べた。", "ロイター")]
    public void The_agency_of_the_dateline_carries_what_stands_under_it(
        string text,
        string agency
    ) => Assert.Equal([agency], Assert.Single(Reading.Of(text).Statements).ReportedBy);

    [Theory]
    [InlineData(
        "岩村外相は、漁獲枠を半分にすべきだと持論を述べた。",
        "岩村: 漁獲枠を半分にすべきだ"
    )]
    [InlineData(
        "岩村外相は、漁獲枠の削減には断固として反対すると語気を強めた。",
        "岩村: 漁獲枠の削減には断固として反対する"
    )]
    [InlineData(
        "岩村外相は会合で、漁獲枠の削減は第一歩になると演説した。",
        "岩村: 漁獲枠の削減は第一歩になる"
    )]
    [InlineData("岩村外相は、漁獲枠を凍結すべきだと求めた。", "岩村: 漁獲枠を凍結すべきだ")]
    public void A_short_object_or_a_verb_of_speech_making_reports(string text, string line) =>
        Assert.Equal([line], Reading.Lines(text));

    [Theory]
    [InlineData("部会では出席議員から「漁獲枠の話は餌だ。食いつけば次がある」との批判が出た。")]
    [InlineData("部会では出席議員から「漁獲枠の話は餌だ。食いつけば次がある」との意見も上がった。")]
    public void Words_that_come_up_belong_to_whom_they_come_from(string text) =>
        Assert.Equal(["出席議員: 漁獲枠の話は餌だ。食いつけば次がある"], Reading.Lines(text));

    [Fact]
    public void A_round_of_voices_has_its_speaker_before_a_bracket() =>
        Assert.Equal(
            ["首相: 時計は四つある。一つでよい", "首相: 気持ちの問題ではない"],
            Reading.Lines(
                "【マレーシア】首相（6日、講演で）「時計は四つある。一つでよい」「気持ちの問題ではない」。"
            )
        );

    [Fact]
    public void Several_quotations_without_anything_between_them_are_an_answer() =>
        Assert.Equal(
            2,
            Reading
                .Lines(
                    "――交渉はいつ始まるのか。\n\n「来月には必ず始めたい」「相手もそのつもりでいると思う」"
                )
                .Count()
        );
}
