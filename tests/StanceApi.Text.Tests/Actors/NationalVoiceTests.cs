using StanceApi.Text.Actors;

namespace StanceApi.Text.Tests.Actors;

public sealed class NationalVoiceTests
{
    [Theory]
    [InlineData("en", "Prime Minister")]
    [InlineData("en", "foreign minister")]
    [InlineData("en", "Secretary of Defense")]
    [InlineData("en", "Foreign Ministry spokesperson")]
    [InlineData("en", "Assistant Secretary of State")]
    [InlineData("en", "Ambassador")]
    [InlineData("zh-Hans", "外交部长")]
    [InlineData("zh-Hans", "外交部发言人")]
    [InlineData("zh-Hant", "國防部長")]
    [InlineData("zh-Hans", "国家主席")]
    [InlineData("ja", "首相")]
    [InlineData("ja", "国家元首")]
    [InlineData("ja", "官房長官")]
    [InlineData("ja", "防災相")]
    [InlineData("ja", "外務省報道官")]
    [InlineData("es", "ministra de Exteriores")]
    [InlineData("ja", "Prime Minister")]
    public void Who_holds_an_office_of_the_government_speaks_for_the_country(
        string language,
        string role
    ) => Assert.True(NationalVoice.Speaks(ActorType.Person, "-", role, language), role);

    [Theory]
    [InlineData("en", "Senator")]
    [InlineData("en", "Representative")]
    [InlineData("en", "former Prime Minister")]
    [InlineData("en", "ex-foreign minister")]
    [InlineData("en", "President-elect")]
    [InlineData("en", "Liberal Party spokesperson")]
    [InlineData("en", "shadow foreign minister")]
    [InlineData("en", "Opposition leader")]
    [InlineData("en", "General")]
    [InlineData("en", "professor")]
    [InlineData("en", "adviser to the Prime Minister")]
    [InlineData("zh-Hans", "前首相")]
    [InlineData("zh-Hans", "前外交部长")]
    [InlineData("zh-Hans", "候任总统")]
    [InlineData("zh-Hans", "众议员")]
    [InlineData("zh-Hans", "自民党发言人")]
    [InlineData("zh-Hans", "干事长")]
    [InlineData("zh-Hant", "前國防部長")]
    [InlineData("ja", "前首相")]
    [InlineData("ja", "元首相")]
    [InlineData("ja", "元外相")]
    [InlineData("ja", "衆院議員")]
    [InlineData("ja", "幹事長")]
    [InlineData("ja", "政調会長")]
    [InlineData("es", "expresidente")]
    [InlineData("es", "senador")]
    public void Who_holds_none_does_not(string language, string role) =>
        Assert.False(NationalVoice.Speaks(ActorType.Person, "-", role, language), role);

    [Theory]
    [InlineData("en", "Japan's Foreign Ministry", true)]
    [InlineData("en", "The White House", true)]
    [InlineData("en", "Senate", false)]
    [InlineData("en", "Liberal Democratic Party", false)]
    [InlineData("zh-Hans", "俄罗斯国防部", true)]
    [InlineData("zh-Hans", "自民党", false)]
    [InlineData("zh-Hant", "美國國務院", true)]
    [InlineData("ja", "防衛省", true)]
    [InlineData("ja", "衆議院", false)]
    [InlineData("es", "Ministerio de Exteriores", true)]
    public void A_body_of_the_executive_speaks_for_the_country_and_no_other(
        string language,
        string name,
        bool speaks
    ) => Assert.Equal(speaks, NationalVoice.Speaks(ActorType.Institution, name, null, language));

    [Fact]
    public void A_government_speaks_for_its_country_and_nobody_without_an_office_does()
    {
        Assert.True(NationalVoice.Speaks(ActorType.Government, "中方", null, "zh-Hans"));
        Assert.False(NationalVoice.Speaks(ActorType.Person, "John Smith", null, "en"));
        Assert.False(NationalVoice.Speaks(ActorType.Group, "officials", null, "en"));
        Assert.False(NationalVoice.Speaks(ActorType.Anonymous, "an official", "minister", "en"));
    }
}
