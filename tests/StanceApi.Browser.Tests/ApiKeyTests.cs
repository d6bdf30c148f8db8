using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests;

public sealed class ApiKeyTests(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task Where_the_server_wants_a_key_the_page_asks_for_it_and_keeps_it_for_the_tab()
    {
        using var server = await StanceServer.StartAsync(
            ["demo"],
            ("Security__AdminKey", "an-administrator-whom-nobody-asks")
        );
        var key = await server.MakeKeyAsync("reader");
        var context = await Chromium.OpenAsync(Screens.Of(Screens.Desktop));
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Root);
        var field = page.GetByLabel("Key", new() { Exact = true });
        var use = page.GetByRole(AriaRole.Button, new() { Name = "Use it" });

        await field.FillAsync("a wrong one");
        await use.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not known");
        await field.FillAsync(key);
        await use.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Asian NATO" }))
            .ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Asian NATO" }))
            .ToBeVisibleAsync();
        Assert.Equal(
            key,
            await page.EvaluateAsync<string>("sessionStorage.getItem('stance-api-key')")
        );
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>(
                "Object.values(localStorage).filter(v => v.includes('stance_')).length"
            )
        );
        Assert.DoesNotContain(key, page.Url, StringComparison.Ordinal);

        // A reader may look, not correct; the server says so and the page passes it on.
        await page.GotoAsync($"{server.Root}/?view=jobs");
        await page.GetByRole(AriaRole.Button, new() { Name = "re-score" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("403");
        await context.DisposeAsync();
    }
}
