using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests.Views;

public sealed class JobsViewTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData(Screens.Desktop)]
    [InlineData(Screens.Phone)]
    public async Task A_job_is_followed_to_its_end_as_it_happens(string screen)
    {
        var page = await OpenAsync("/?view=jobs", Screens.Of(screen));
        var rows = page.Main.Locator("table.jobs tbody tr");
        var before = await rows.CountAsync();

        await page
            .Main.GetByRole(AriaRole.Button, new() { Name = "See what a re-score would change" })
            .ClickAsync();

        await Expect(rows).ToHaveCountAsync(before + 1);
        // Nothing is loaded anew: the server tells it.
        await Expect(rows.First.Locator(".state"))
            .ToHaveTextAsync("done", new() { Timeout = 30_000 });
        await Expect(page.Page.Locator("#spoken")).ToContainTextAsync("done");
    }
}
