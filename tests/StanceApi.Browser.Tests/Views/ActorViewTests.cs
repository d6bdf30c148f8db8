using System.Text.RegularExpressions;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests.Views;

public sealed class ActorViewTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData("ishiba")]
    [InlineData("石破")]
    [InlineData("Ishiba Shigeru")]
    public async Task An_actor_is_found_in_every_script(string text)
    {
        var page = await OpenAsync();

        var offered = await page.SuggestionsAsync(text);
        await offered.Filter(new() { HasText = "Shigeru Ishiba" }).First.ClickAsync();

        await Expect(page.Title).ToContainTextAsync("Shigeru Ishiba");
        await page.ReadyAsync();
    }

    [Theory]
    [InlineData(Screens.Desktop)]
    [InlineData(Screens.Phone)]
    public async Task An_actor_has_positions_offices_names_and_every_statement(string screen)
    {
        var page = await OpenAsync("/?view=actor&actor=shigeru-ishiba", Screens.Of(screen));

        await Expect(page.Main.Locator(".where .stance")).ToContainTextAsync("in favor");
        await Expect(page.Main).ToContainTextAsync("Prime Minister");
        await Expect(page.Main.Locator(".names")).ToContainTextAsync("石破茂");
        Assert.True(
            await page.Main.Locator("section:has(#all-statements) tbody tr").CountAsync() > 10
        );
    }

    [Fact]
    public async Task Suggestions_are_chosen_by_keyboard()
    {
        var page = await OpenAsync();
        await page.SuggestionsAsync("jaishankar");

        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Search)
            .ToHaveAttributeAsync(
                "aria-activedescendant",
                new Regex("^option-", RegexOptions.None, TimeSpan.FromSeconds(1))
            );
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.Title).ToContainTextAsync("Jaishankar");
    }

    [Fact]
    public async Task Words_are_searched_in_every_script_and_marked()
    {
        var page = await OpenAsync();
        await page.Search.FillAsync("北約");
        await page.Page.Keyboard.PressAsync("Enter");

        await Expect(page.Title).ToContainTextAsync("北約");
        await Expect(page.Main.Locator("mark.found").First).ToHaveTextAsync("北约");
    }

    [Fact]
    public async Task An_unknown_actor_is_told_in_the_servers_words()
    {
        var page = await OpenAsync("/?view=actor&actor=nobody-at-all");

        await Expect(page.Main.GetByRole(Microsoft.Playwright.AriaRole.Alert))
            .ToContainTextAsync("nobody-at-all");
    }
}
