using StanceApi.Stance.Independence;

namespace StanceApi.Stance.Tests.Independence;

/// <summary>Pairs of statements of one speaker on one day, by whether they are the same words: the measure of the rule.</summary>
public sealed class WordingPairs(ITestOutputHelper output)
{
    private static readonly (string Language, string A, string B)[] Same =
    [
        (
            "en",
            "We have no plan to join the convention, now or later.",
            "We have no plans to join the convention now or later"
        ),
        (
            "en",
            "The talks on the river treaty will go on until both sides agree.",
            "The talks on the river treaty will go on until both sides agree, he said in the capital."
        ),
        (
            "en",
            "Norland rejects any quota that was set without our consent.",
            "that Norland rejects any quota which was set without its consent"
        ),
        (
            "en",
            "Our position on the tunnel has not changed since last year.",
            "our position on the tunnel has not changed since last year"
        ),
        (
            "en",
            "We welcome the offer of the islands and will study it with care.",
            "we welcome the offer of the islands and we will study it with care"
        ),
        (
            "en",
            "The fleet returns home when the last of the mines is cleared.",
            "the fleet will return home when the last of the mines is cleared"
        ),
        (
            "en",
            "I cannot support a tariff that makes bread dearer for every family in this country.",
            "cannot support a tariff that makes bread dearer"
        ),
        (
            "en",
            "A common grid would make all of us safer, and we are ready to pay our share.",
            "a common grid would make all of us safer, and that we are ready to pay our share"
        ),
        (
            "en",
            "Nobody has asked us to host the court, and we would say no.",
            "Nobody has asked us to host the court and we would say no."
        ),
        (
            "en",
            "The agreement on seed exports expires in June and will not be renewed.",
            "the agreement on seed exports, which expires in June, will not be renewed"
        ),
        (
            "zh-Hans",
            "我们不会参加任何针对第三方的渔业同盟。",
            "我們不會參加任何針對第三方的漁業同盟"
        ),
        (
            "zh-Hans",
            "关于跨海大桥的谈判将继续进行，直到双方达成一致。",
            "关于跨海大桥的谈判将继续进行，直至双方达成一致"
        ),
        (
            "zh-Hans",
            "我国欢迎岛国提出的建议，并将认真加以研究。",
            "我国欢迎岛国提出的建议，并会认真加以研究。"
        ),
        (
            "zh-Hans",
            "我们从来没有要求盟友在河流问题上选边站队，今后也不会。",
            "从来没有要求盟友在河流问题上选边站队"
        ),
        (
            "zh-Hans",
            "粮食出口协定六月到期，政府不打算延长。",
            "粮食出口协定六月到期，政府并不打算延长"
        ),
        (
            "ja",
            "海底トンネルの計画については、まだ何も決まっていない。",
            "海底トンネルの計画についてはまだ何も決まっていない"
        ),
        (
            "ja",
            "隣国の提案を歓迎し、慎重に検討していきたい。",
            "隣国の提案を歓迎し、慎重に検討していきたいと考える"
        ),
        ("ja", "漁業協定を延長する考えはない。", "漁業協定を延長する考えはない、とのことだ"),
        (
            "es",
            "No vamos a firmar un tratado que deje fuera a los pescadores.",
            "no vamos a firmar ningún tratado que deje fuera a los pescadores"
        ),
    ];

    private static readonly (string Language, string A, string B)[] Different =
    [
        (
            "en",
            "We have plans to join the convention, now or later.",
            "We have no plans to join the convention, now or later."
        ),
        (
            "en",
            "We will build 3 bridges over the Sava before the election.",
            "We will build 5 bridges over the Sava before the election."
        ),
        (
            "en",
            "We support the river treaty as it stands today.",
            "We oppose the river treaty as it stands today."
        ),
        (
            "en",
            "The talks on the river treaty will go on.",
            "The talks on the fishing quota were broken off."
        ),
        ("en", "We welcome the offer of the islands.", "We welcome the decision of the court."),
        (
            "en",
            "I thank the president for the invitation.",
            "I thank the president for the long talks and for the dinner that came after them."
        ),
        (
            "en",
            "Nobody has asked us.",
            "Nobody has asked us to host the court, and if somebody did we would say no at once."
        ),
        ("en", "Our ships stay in port until spring.", "Our planes stay on the ground until noon."),
        (
            "en",
            "The tunnel will cost more than we were told.",
            "The tunnel will be finished later than we were told."
        ),
        ("zh-Hans", "我们会参加这个渔业同盟。", "我们不会参加这个渔业同盟。"),
        ("zh-Hans", "我们支持跨海大桥计划。", "我们反对跨海大桥计划。"),
        ("zh-Hans", "双方就跨海大桥举行了会谈。", "双方就粮食出口举行了三轮磋商。"),
        ("zh-Hans", "今年将派遣3艘巡逻船。", "今年将派遣8艘巡逻船。"),
        ("zh-Hans", "感谢主席先生的邀请。", "感谢各位记者今天到场。"),
        ("ja", "漁業協定を延長する考えはある。", "漁業協定を延長する考えはない。"),
        ("ja", "隣国の提案を歓迎する。", "隣国の決定に反対する。"),
        ("ja", "海底トンネルの費用は増える。", "海底トンネルの完成は遅れる。"),
        ("es", "Vamos a firmar el tratado de pesca.", "No vamos a firmar el tratado de pesca."),
    ];

    [Fact]
    public void Repetitions_are_known_and_other_statements_kept_apart()
    {
        var missed = Same.Where(p => !Match(p)).ToList();
        var wrong = Different.Where(Match).ToList();
        var found = Same.Length - missed.Count;
        output.WriteLine(
            $"precision {(double)found / (found + wrong.Count):f3}, recall {(double)found / Same.Length:f3} on {Same.Length} repetitions and {Different.Length} pairs of other statements"
        );
        foreach (var pair in missed.Concat(wrong))
        {
            output.WriteLine($"{(Match(pair) ? "wrong" : "missed")}: {pair.A} | {pair.B}");
        }

        Assert.Empty(wrong);
        Assert.True(found >= 0.9 * Same.Length);
    }

    [Fact]
    public void The_order_of_the_two_never_matters() =>
        Assert.All(
            Same.Concat(Different),
            p => Assert.Equal(Match(p), Match((p.Language, p.B, p.A)))
        );

    [Theory]
    [InlineData("We have no such plans.", "we have  no such plans")]
    [InlineData("“NATO”，我们反对！", "ＮＡＴＯ 我们反对")]
    [InlineData("Café", "cafe")]
    [InlineData("我們反對這個提案", "我们反对这个提案")]
    public void The_same_words_have_one_hash(string a, string b) =>
        Assert.Equal(Wording.Of(a, "zh-Hant").Hash, Wording.Of(b, "zh").Hash);

    [Theory]
    [InlineData("We have plans.", "We have no plans.")]
    [InlineData("我们反对", "我们不反对")]
    public void Other_words_have_another(string a, string b) =>
        Assert.NotEqual(Wording.Of(a, "en").Hash, Wording.Of(b, "en").Hash);

    [Theory]
    [InlineData("Japan and India will share 4 ports.", "日本和印度将共用4个港口。", true)]
    [InlineData("Japan and India will share 4 ports.", "日本和印度将共用5个港口。", false)]
    [InlineData("Japan and India share ports.", "日本和印度共用港口。", false)]
    [InlineData("Japan, India and France share ports.", "日本、法国和印度共用港口。", true)]
    public void A_translation_is_known_by_its_figures_and_countries(
        string en,
        string zh,
        bool same
    ) =>
        Assert.Equal(
            same,
            WordingComparison.Compare(Wording.Of(en, "en"), Wording.Of(zh, "zh-Hans"))?.Relation
                == WordingRelation.Translation
        );

    private static bool Match((string Language, string A, string B) pair) =>
        WordingComparison.Compare(
            Wording.Of(pair.A, pair.Language),
            Wording.Of(pair.B, pair.Language)
        )
            is not null;
}
