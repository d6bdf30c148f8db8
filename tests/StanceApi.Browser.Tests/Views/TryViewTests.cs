using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests.Views;

public sealed class TryViewTests(Chromium chromium) : PageTest(chromium)
{
    private const string Article =
        "印度外交部长苏杰生星期二在华盛顿表示，印度没有加入亚洲版北约的打算。日本外务大臣岩屋毅星期三说，眼下要在亚洲设立相互防卫的机制并不容易。";

    [Theory]
    [InlineData(Screens.Desktop)]
    [InlineData(Screens.Phone)]
    public async Task An_article_is_read_and_nothing_is_stored(string screen)
    {
        var page = await OpenAsync("/?view=try", Screens.Of(screen));
        var before = await CountAsync(page.Root);

        await page.Main.GetByLabel("Article", new() { Exact = true }).FillAsync(Article);
        await page.Main.GetByLabel("Published on").FillAsync("2024-10-02");
        await page.Main.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

        var cards = page.Main.Locator(".cards > li");
        await Expect(cards).ToHaveCountAsync(2);
        await Expect(cards.First).ToContainTextAsync("Jaishankar");
        await Expect(cards.First.Locator("summary .stance")).ToContainTextAsync("against");
        Assert.Contains(
            "没有",
            string.Concat(await page.Main.Locator(".article mark.said").AllInnerTextsAsync()),
            StringComparison.Ordinal
        );
        Assert.Equal(before, await CountAsync(page.Root));
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_servers_words()
    {
        var page = await OpenAsync("/?view=try");

        await page.Main.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

        await Expect(page.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("422");
    }

    private static async Task<string> CountAsync(string root)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(
            $"{root}/api/v1/articles?limit=200",
            TestContext.Current.CancellationToken
        );
    }
}
