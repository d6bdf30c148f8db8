using StanceApi.Text.Languages;

namespace StanceApi.Text.Tests.Languages;

public sealed class LanguageResourcesTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    public void The_first_four_languages_have_folders(string code) =>
        Assert.Contains(code, LanguageResources.Codes, StringComparer.Ordinal);

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("EN", "en")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-Hant-HK", "zh-Hant")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("tlh", "und")]
    [InlineData("", "und")]
    [InlineData(null, "und")]
    public void A_tag_finds_the_folder_that_serves_it(string? tag, string code) =>
        Assert.Equal(code, LanguageResources.For(tag).Code);

    [Fact]
    public void A_list_that_a_language_lacks_is_empty() =>
        Assert.Empty(LanguageResources.For("en").Rows("no-such-list"));

    [Fact]
    public void Every_list_of_every_language_can_be_read()
    {
        var files = typeof(LanguageResources)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Languages/", StringComparison.Ordinal))
            .Select(name => name.Split('/'))
            .ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var list = Path.GetFileNameWithoutExtension(file[2]);
            Assert.NotNull(LanguageResources.For(file[1]).Rows(list));
        }
    }
}
