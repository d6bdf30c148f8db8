using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests;

public sealed class ApiKeyTests(Chromium chromium) : PageTest(chromium)
{
    private const string Key = "a-key-for-this-test-alone";

    [Fact]
    public async Task Where_the_server_wants_a_key_the_page_asks_for_it_and_keeps_it_for_the_tab()
    {
        using var server = await StanceServer.StartAsync(
            ["demo"],
            ("Security__ApiKeys__0__Key", Key),
            ("Security__ApiKeys__0__Name", "reader"),
            ("Security__ApiKeys__0__Role", "reader")
        );
        var context = await Chromium.OpenAsync(Screens.Of(Screens.Desktop));
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Root);
        var field = page.GetByLabel("Key", new() { Exact = true });
        var use = page.GetByRole(AriaRole.Button, new() { Name = "Use it" });

        await field.FillAsync("a wrong one");
        await use.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not known");
        await field.FillAsync(Key);
        await use.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Asian NATO" }))
            .ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Asian NATO" }))
            .ToBeVisibleAsync();
        Assert.Equal(
            Key,
            await page.EvaluateAsync<string>("sessionStorage.getItem('stance-api-key')")
        );
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>(
                "Object.values(localStorage).filter(v => v.includes('test-alone')).length"
            )
        );
        Assert.DoesNotContain(Key, page.Url, StringComparison.Ordinal);

        // A reader may look, not correct; the server says so and the page passes it on.
        await page.GotoAsync($"{server.Root}/?view=jobs");
        await page.GetByRole(AriaRole.Button, new() { Name = "re-score" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("403");
        await context.DisposeAsync();
    }
}
