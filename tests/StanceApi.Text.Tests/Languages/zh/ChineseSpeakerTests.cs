using StanceApi.Text.Tests.Support;

namespace StanceApi.Text.Tests.Languages.zh;

/// <summary>Invented officials and states in sentences of our own.</summary>
public sealed class ChineseSpeakerTests
{
    [Theory]
    [InlineData(
        "《海湾报》援引一名财政部官员的话说，预算只用了百分之四。",
        "一名财政部官员: 预算只用了百分之四"
    )]
    [InlineData(
        "海湾通讯社周一援引消息人士的话报道，内阁正在考虑改用渡轮。",
        "消息人士: 内阁正在考虑改用渡轮"
    )]
    public void Who_is_quoted_by_a_medium_speaks(string text, string expected) =>
        Assert.Equal([expected], Reading.Lines(text));

    [Theory]
    [InlineData("沿海消费者协会认为，收费会转嫁给买家。", "沿海消费者协会: 收费会转嫁给买家")]
    [InlineData("牧民组织“草原之声”担心线路会切断迁徙通道。", "草原之声: 线路会切断迁徙通道")]
    [InlineData("據市水文局所述，水位已經回落到警戒線以下。", "市水文局: 水位已經回落到警戒線以下")]
    [InlineData("漁業公會的看法恰恰相反，要求刪除這一段文字。", "漁業公會: 刪除這一段文字")]
    public void Bodies_that_no_list_knows_speak_under_their_whole_name(
        string text,
        string expected
    ) => Assert.Equal([expected], Reading.Lines(text));

    [Theory]
    [InlineData(
        "芬兰和爱沙尼亚国防部长表示，巡逻将从秋天开始。",
        "芬兰国防部长 + 爱沙尼亚国防部长: 巡逻将从秋天开始"
    )]
    [InlineData("议员陈立文和来自沿海选区的吴国梁都表示支持法案。", "陈立文 + 吴国梁: 支持法案")]
    public void A_shared_office_and_a_described_partner_make_two_speakers(
        string text,
        string expected
    ) => Assert.Equal([expected], Reading.Lines(text));

    [Fact]
    public void A_side_named_by_one_character_is_the_state_that_begins_with_it() =>
        Assert.Equal(
            ["卢森尼亚共和国: 合作将继续", "贝尔坎王国: 会提供展览场地"],
            Reading.Lines(
                "卢森尼亚共和国和贝尔坎王国周一发表文件。卢方表示，合作将继续。贝方承诺会提供展览场地。"
            )
        );

    [Fact]
    public void In_a_joint_statement_the_two_sides_are_its_issuers() =>
        Assert.Equal(
            ["卢森尼亚共和国 + 贝尔坎王国: 界河水量的分配以协定为基础"],
            Reading.Lines(
                "卢森尼亚共和国和贝尔坎王国联合声明\n\n应首相哈米德邀请，总理科瓦奇访问贝尔坎。\n\n双方重申，界河水量的分配以协定为基础。"
            )
        );

    [Theory]
    [InlineData(
        "总理林德格伦说，谈判结束了。他认为结果不错。外长科瓦奇（Bela Kovac）随后抵达。她强调，细节还没有谈。",
        "科瓦奇: 细节还没有谈"
    )]
    [InlineData(
        "外长科瓦奇的说法没有这么浪漫。她强调，真正起作用的是一封电报。",
        "科瓦奇: 真正起作用的是一封电报"
    )]
    [InlineData(
        "外长科瓦奇说，草案要改。\n\n记者再次打电话给议长吴国梁时，他解释说，草案已经定稿。",
        "吴国梁: 草案已经定稿"
    )]
    [InlineData(
        "一名财政部官员说，预算不够。总理林德格伦没有到场。这名官员还说，缺口会更大。",
        "一名财政部官员: 缺口会更大"
    )]
    public void A_pronoun_stands_for_the_one_that_gender_and_place_allow(
        string text,
        string expected
    ) => Assert.Equal(expected, Reading.Lines(text).Last());

    [Fact]
    public void Holders_of_one_office_in_two_unknown_states_are_two() =>
        Assert.Equal(
            ["瓦伦西亚诺: 军队不会参加演习", "埃斯塔总统: 这一承诺来得正是时候"],
            Reading.Lines(
                "科尔总统瓦伦西亚诺保证，军队不会参加演习。埃斯塔总统称赞这一承诺来得正是时候。"
            )
        );

    [Fact]
    public void A_letter_speaks_for_those_who_wrote_it() =>
        Assert.Equal(
            "三家承建企业: 停工一天的费用是两百万",
            Reading
                .Lines(
                    "三家承建企业在一封联名信中敦促政府签发许可。\n\n联名信还抱怨，停工一天的费用是两百万。"
                )
                .Last()
        );

    [Theory]
    [InlineData("《海湾报》周一发表的一篇社评称，条约没有出路。", "海湾报: 条约没有出路")]
    [InlineData("白宫声明称，谈判将继续。", "白宫: 谈判将继续")]
    [InlineData(
        "联合国大会周三通过一项决议，要求会员国降低噪声。\n\n决议同时呼吁海事组织制定技术标准。",
        "联合国大会: 海事组织制定技术标准"
    )]
    public void A_document_speaks_for_its_issuer(string text, string expected) =>
        Assert.Equal(expected, Reading.Lines(text).Last());

    [Theory]
    [InlineData(
        "花蓮立委巴奈．拉告隨即反駁，研究沒有計算替代路線。",
        "巴奈．拉告: 研究沒有計算替代路線"
    )]
    [InlineData("“不能再等，”談判代表瑪格麗特．索羅說。", "瑪格麗特．索羅: 不能再等，")]
    [InlineData("何淑婷说：“这十二条船没有名字。”", "何淑婷: 这十二条船没有名字。")]
    public void Names_keep_their_dots_and_leave_the_cue_alone(string text, string expected) =>
        Assert.Equal([expected], Reading.Lines(text));

    [Theory]
    [InlineData("欧盟农业与渔业政策高级代表科瓦奇表示，配额不会增加。", "科瓦奇: 配额不会增加")]
    [InlineData("环保组织“冰岸观察”秘书长陈立文则主张限制航运。", "陈立文: 限制航运")]
    [InlineData("立委羅明才質詢時指出，預算沒有細目。", "羅明才: 預算沒有細目")]
    [InlineData("院長卓以衡昨（1）日表示，電價不會調漲。", "卓以衡: 電價不會調漲")]
    [InlineData("台灣半導體業者擔憂供電不穩；電力公司對此不予置評。", "台灣半導體業者: 供電不穩")]
    public void The_subject_is_the_head_of_its_phrase(string text, string expected) =>
        Assert.Equal([expected], Reading.Lines(text));

    [Theory]
    [InlineData(
        "提拉姆人民解放阵线一名发言人对海湾通讯社说，斡旋是好事。",
        "提拉姆人民解放阵线一名发言人: 斡旋是好事"
    )]
    [InlineData("列席听证的水利部副部长说，政府下月表明立场。", "水利部副部长: 政府下月表明立场")]
    [InlineData("在港口开绳缆铺的商会会长说，收费会吓跑买家。", "商会会长: 收费会吓跑买家")]
    [InlineData("挪威代表行使发言权时说，渔民已经等了三年。", "挪威代表: 渔民已经等了三年")]
    [InlineData("勞工及漁業局局長回應時表示，津貼照發。", "勞工及漁業局局長: 津貼照發")]
    [InlineData("一位天天来码头的老渔工说，我不信这张图纸。", "老渔工: 我不信这张图纸")]
    [InlineData("行政長官在碼頭見記者時說，航班不會減少。", "行政長官: 航班不會減少")]
    [InlineData("议员朱马别科夫质问，隧道为什么年年超支。", "朱马别科夫: 隧道为什么年年超支")]
    public void Whoever_ends_the_phrase_before_a_plain_cue_speaks_however_it_is_described(
        string text,
        string expected
    ) => Assert.Equal([expected], Reading.Lines(text));

    [Fact]
    public void Whom_somebody_meets_does_not_speak_for_them() =>
        Assert.Equal(
            ["卢森尼亚外长: 渡轮会增加"],
            Reading.Lines("卢森尼亚外长周四会见贝尔坎的海事部长时说，渡轮会增加。")
        );

    [Fact]
    public void The_office_of_another_body_is_held_by_somebody_else() =>
        Assert.Equal(
            ["郭雅慧: 草案不變", "海巡署發言人: 航道不變"],
            Reading.Lines("總統府發言人郭雅慧表示，草案不變。海巡署發言人指出，航道不變。")
        );
}
