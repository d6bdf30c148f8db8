using StanceApi.Text.Languages;

namespace StanceApi.Text.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("部长说，他们反对这一提议。", "zh-Hans")]
    [InlineData("部長說，他們反對這項提議。", "zh-Hant")]
    [InlineData("日本首相石破茂", "zh-Hans")]
    [InlineData("首相は提案に反対すると述べた。", "ja")]
    [InlineData("総理大臣が会見した", "ja")]
    [InlineData(
        "日本《読売新聞》の報道据说部长反对这一提议，副部长支持这一提议，没有人回答记者的问题。",
        "zh-Hans"
    )]
    [InlineData("외무장관은 제안에 반대한다고 말했다.", "ko")]
    [InlineData("The minister said that he was against it.", "en")]
    [InlineData(
        "Le ministre a dit qu'il était contre la proposition et que les autres pays le sont aussi.",
        "fr"
    )]
    [InlineData(
        "Der Minister sagte, er sei gegen den Vorschlag und werde nicht unterschreiben.",
        "de"
    )]
    [InlineData("El ministro dijo que está en contra de la propuesta y que no la firmará.", "es")]
    [InlineData("Minister rejects proposal", "en")]
    [InlineData("北约 (NATO) 秘书长 Jens Stoltenberg 表示反对", "zh-Hans")]
    [InlineData("12:30", "und")]
    [InlineData("", "und")]
    public void The_language_is_read_from_the_text(string text, string language) =>
        Assert.Equal(language, LanguageDetector.Detect(text, null));

    [Theory]
    [InlineData("部長說，他們反對這項提議。", "zh", "zh-Hant")]
    [InlineData("部长说，他们反对这一提议。", "zh", "zh-Hans")]
    [InlineData("部长说，他们反对这一提议。", "zh-TW", "zh-Hant")]
    [InlineData("The minister said no.", "en-GB", "en")]
    [InlineData("Anything", "tlh", "tlh")]
    public void What_the_sender_says_is_believed_except_for_the_script_of_zh(
        string text,
        string given,
        string language
    ) => Assert.Equal(language, LanguageDetector.Detect(text, given));

    [Theory]
    [InlineData("外相会談", "ja", "ja")]
    [InlineData("日本首相", "zh-Hant", "zh-Hant")]
    [InlineData("Jens Stoltenberg", "zh-Hans", "zh-Hans")]
    [InlineData("“We do not want it,” he said of the plan.", "zh-Hans", "en")]
    [InlineData("首相は述べた。", "zh-Hans", "ja")]
    [InlineData("Stoltenberg", "fr", "fr")]
    [InlineData("2024", "ja", "ja")]
    public void A_paragraph_that_does_not_tell_has_the_articles_language(
        string paragraph,
        string article,
        string language
    ) => Assert.Equal(language, LanguageDetector.OfParagraph(paragraph, article));
}
