using StanceApi.Text.Actors;

namespace StanceApi.Text.Tests.Actors;

public sealed class MentionTextTests
{
    [Theory]
    [InlineData("石破首相", "zh-Hans", "shigeru-ishiba")]
    [InlineData("日本外相岩屋毅", "zh-Hans", "takeshi-iwaya")]
    [InlineData("岩屋外相", "ja", "takeshi-iwaya")]
    [InlineData("國務卿布林肯", "zh-Hant", "antony-blinken")]
    [InlineData("苏杰生（Subrahmanyam Jaishankar）", "zh-Hans", "subrahmanyam-jaishankar")]
    [InlineData("Foreign Minister Takeshi Iwaya", "en", "takeshi-iwaya")]
    [InlineData("U.S. Secretary of State Blinken", "en", "antony-blinken")]
    [InlineData("the Japanese prime minister", "en", "shigeru-ishiba")]
    [InlineData("北约秘书长", "zh-Hans", "mark-rutte")]
    [InlineData("美国国防部长", "zh-Hans", "lloyd-austin")]
    [InlineData("韩正", "zh-Hans", "han-zheng")]
    [InlineData("中谷元防衛相", "ja", "gen-nakatani")]
    [InlineData("China's foreign ministry", "en", "ministry-of-foreign-affairs-chn")]
    [InlineData("Japan", "en", "government-jpn")]
    public async Task A_mention_by_itself_leads_to_its_actor_first(
        string text,
        string language,
        string expected
    ) => Assert.Equal(expected, (await Best(text, language))?.Actor.Id);

    [Theory]
    [InlineData("Martin Luther King")]
    [InlineData("Judge Robert Fairweather")]
    public async Task A_stranger_leads_to_nobody(string text) =>
        Assert.True(await Best(text, "en") is null or { Confidence: < ActorLinker.Near });

    private static async Task<ActorCandidate?> Best(string text, string language)
    {
        var linker = new ActorLinker(new ActorIndex(ShippedDirectory.Actors));
        var found = new List<ActorCandidate>();
        foreach (var reading in MentionText.Read(text, language, new DateOnly(2024, 10, 2)))
        {
            found.AddRange(await linker.RankAsync(reading, TestContext.Current.CancellationToken));
        }

        return found.MaxBy(c => c.Confidence);
    }
}
