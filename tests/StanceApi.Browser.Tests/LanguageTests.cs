using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests;

public sealed class LanguageTests(Chromium chromium) : PageTest(chromium)
{
    public static TheoryData<string, string, string, string> Languages { get; } =
        new()
        {
            { "zh-CN", "zh-Hans", "亚洲版北约", "各方立场" },
            { "zh-TW", "zh-Hant", "亞洲版北約", "各方立場" },
            { "ja-JP", "ja", "アジア版NATO", "それぞれの立場" },
            { "de-DE", "en", "Asian NATO", "Where they stand" },
        };

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_page_speaks_the_browsers_language(
        string locale,
        string tag,
        string proposal,
        string heading
    )
    {
        var options = Screens.Of(Screens.Desktop);
        options.Locale = locale;

        var page = await OpenAsync("/", options);

        await Expect(page.Title).ToHaveTextAsync(proposal);
        await Expect(page.Page.Locator("#standing")).ToContainTextAsync(heading);
        await Expect(page.Page.Locator("html")).ToHaveAttributeAsync("lang", tag);
    }

    [Theory]
    [InlineData("zh-CN", "谢尔盖·拉夫罗夫", "苏杰生", "外交部长")]
    [InlineData("zh-TW", "拉夫羅夫", "蘇杰生", "外交部長")]
    [InlineData("ja-JP", "セルゲイ・ラブロフ", "スブラマニヤム・ジャイシャンカル", "外相")]
    public async Task Actors_and_their_offices_are_named_in_the_readers_language(
        string locale,
        string russian,
        string indian,
        string office
    )
    {
        var options = Screens.Of(Screens.Desktop);
        options.Locale = locale;
        var asked = new ConcurrentQueue<string>();
        var page = await OpenAsync(
            "/",
            options,
            prepare: p =>
            {
                p.Request += (_, request) => asked.Enqueue(request.Url);
                return Task.CompletedTask;
            }
        );

        await Expect(page.Standing.Link(russian)).ToHaveCountAsync(1);
        await Expect(page.Standing.Link(indian)).ToHaveCountAsync(1);
        Assert.Single(asked, url => url.Contains("/actors?", StringComparison.Ordinal));
        await page.Page.Locator("details.beside summary").ClickAsync();
        await Expect(page.Page.Locator("details.beside table")).ToContainTextAsync(indian);

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "战略架构" }).First.ClickAsync();
        var speakers = page.Statement.Dialog.Locator(".speakers");
        await Expect(speakers).ToContainTextAsync(indian);
        await Expect(speakers.Locator(".role").First).ToContainTextAsync(office);
        // Nobody was met that was not known already.
        Assert.Single(asked, url => url.Contains("/actors?", StringComparison.Ordinal));
        await page.Statement.CloseAsync();

        await page.Page.GotoAsync($"{page.Root}/?view=actor&actor=sergei-lavrov");
        await Expect(page.Title).ToContainTextAsync(russian);
    }

    [Fact]
    public async Task Readers_of_English_are_told_the_office_that_a_Chinese_article_names()
    {
        var page = await OpenAsync("/?view=actor&actor=subrahmanyam-jaishankar");

        await page.Main.GetByRole(AriaRole.Button, new() { Name = "战略架构" }).First.ClickAsync();

        await Expect(page.Statement.Dialog.Locator(".speakers .role").First)
            .ToContainTextAsync("External Affairs");
    }

    [Fact]
    public async Task A_chosen_language_stays_and_changes_names_and_days()
    {
        var page = await OpenAsync();

        await page.SpeakAsync("ja");
        await Expect(page.Standing.Row("石破茂")).ToContainTextAsync("2024/12/10");
        await page.Page.ReloadAsync();

        await Expect(page.Page.Locator("#standing")).ToContainTextAsync("それぞれの立場");
    }

    [Fact]
    public async Task Light_and_dark_follow_the_system_until_somebody_chooses()
    {
        var options = Screens.Of(Screens.Desktop);
        options.ColorScheme = ColorScheme.Dark;
        var page = await OpenAsync("/", options);
        await Expect(page.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Light colours" }).ClickAsync();
        await page.Page.ReloadAsync();

        await Expect(page.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
    }
}

/// <summary>The interface's texts, without a browser.</summary>
public sealed partial class TextFileTests
{
    private static readonly string Root = Path.Combine(
        Source.Repository,
        "src",
        "StanceApi",
        "wwwroot"
    );

    private static readonly Dictionary<string, string> English = Read("en");

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("zh-Hant")]
    [InlineData("ja")]
    public void Each_language_has_every_text_with_the_same_values(string tag)
    {
        var texts = Read(tag);
        // These languages have one form for every number.
        var wanted = English.Keys.Where(k =>
            !k.EndsWith(".one", StringComparison.Ordinal) || !English.ContainsKey(k[..^3] + "other")
        );

        Assert.Equal(
            wanted.Order(StringComparer.Ordinal),
            texts.Keys.Order(StringComparer.Ordinal)
        );
        Assert.All(texts, t => Assert.Equal(Values(English[t.Key]), Values(t.Value)));
    }

    [Fact]
    public void Every_text_that_a_script_asks_for_is_there()
    {
        var asked = Directory
            .EnumerateFiles(Path.Combine(Root, "scripts"), "*.js", SearchOption.AllDirectories)
            .SelectMany(f => Asked().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal);

        Assert.All(
            asked,
            key => Assert.True(English.ContainsKey(key) || English.ContainsKey($"{key}.other"), key)
        );
    }

    private static string[] Values(string text) =>
        [.. Value().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Read(string tag) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(
            File.ReadAllText(Path.Combine(Root, "texts", $"{tag}.json"))
        )!;

    [GeneratedRegex(@"\bt\(""(?<name>[\w.-]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Value();
}
