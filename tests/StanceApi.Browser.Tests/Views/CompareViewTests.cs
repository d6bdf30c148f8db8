using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests.Views;

public sealed class CompareViewTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData(Screens.Desktop)]
    [InlineData(Screens.Phone)]
    public async Task Actors_are_added_and_removed_and_stand_in_the_address(string screen)
    {
        var page = await OpenAsync(
            "/?view=compare&actors=shigeru-ishiba,lloyd-austin",
            Screens.Of(screen)
        );
        var rows = page.Main.Locator("table").First.Locator("tbody tr");
        await Expect(rows).ToHaveCountAsync(2);

        await page
            .Main.GetByRole(AriaRole.Combobox, new() { Name = "Add an actor" })
            .FillAsync("macron");
        await page.Main.Locator(".suggestions [role=option]").First.ClickAsync();
        await page.ReadyAsync();

        await Expect(rows).ToHaveCountAsync(3);
        Assert.Contains(
            "actors=shigeru-ishiba,lloyd-austin,emmanuel-macron",
            page.Page.Url,
            StringComparison.Ordinal
        );
        await page
            .Main.GetByRole(AriaRole.Button, new() { Name = "Remove Lloyd Austin" })
            .ClickAsync();
        await Expect(rows).ToHaveCountAsync(2);
    }
}
