using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests.Views;

public sealed class ReviewViewTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData(Screens.Desktop)]
    [InlineData(Screens.Phone)]
    public async Task The_queue_is_worked_by_keyboard_and_the_last_word_taken_back(string screen)
    {
        var page = await OpenAsync("/?view=review", Screens.Of(screen));
        var items = page.Main.Locator(".queue > li");
        await Expect(items.First).ToHaveAttributeAsync("aria-current", "true");
        var detail = page.Main.Locator(".detail");
        await Expect(detail.Locator("mark.said").First).ToBeVisibleAsync();

        await page.Page.Keyboard.PressAsync("j");
        await Expect(items.Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        await page.Page.Keyboard.PressAsync("k");
        await Expect(items.First).ToHaveAttributeAsync("aria-current", "true");

        await page.Page.Keyboard.PressAsync("n");
        await Expect(items.First).ToContainTextAsync("✓ neutral");
        await Expect(items.Nth(1)).ToHaveAttributeAsync("aria-current", "true");

        await page.Page.Keyboard.PressAsync("z");
        await Expect(items.First).Not.ToContainTextAsync("✓");
        await Expect(items.First).ToHaveAttributeAsync("aria-current", "true");
    }

    [Fact]
    public async Task Letters_typed_into_a_field_judge_nothing()
    {
        var page = await OpenAsync("/?view=review");
        var items = page.Main.Locator(".queue > li");
        await Expect(items.First).ToHaveAttributeAsync("aria-current", "true");

        await page.Search.PressSequentiallyAsync("fan");

        await Expect(items.First).Not.ToContainTextAsync("✓");
        await Expect(items.First).ToHaveAttributeAsync("aria-current", "true");
    }
}
