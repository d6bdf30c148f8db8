using Microsoft.Playwright;

namespace StanceApi.Browser.Tests.Pages;

/// <summary>How it moved. Its dots are drawn on a canvas; the keyboard reaches each of them.</summary>
public sealed class MovementChart(IPage page)
{
    public ILocator Place => page.Locator(".chart").First;

    public ILocator Tooltip => page.Locator(".tooltip");

    public ILocator Line(string name) =>
        page.Locator(".legend button").Filter(new() { HasText = name });

    public async Task<string> NextDotAsync()
    {
        await Place.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        return await Place.GetAttributeAsync("aria-label") ?? "";
    }

    /// <summary>Opens the statement of the dot that the keyboard is at.</summary>
    public Task OpenDotAsync() => page.Keyboard.PressAsync("Enter");

    /// <summary>Where the dot is that the keyboard is at, in the window: its tooltip stands beside it.</summary>
    public async Task ClickFirstDotAsync()
    {
        await NextDotAsync();
        var box = await Tooltip.BoundingBoxAsync() ?? throw new InvalidOperationException();
        var place = await Place.BoundingBoxAsync() ?? throw new InvalidOperationException();
        // The tooltip stands 12 to the right of the dot and 14 below it, unless the window ends there.
        await page.Mouse.MoveAsync(place.X + 2, place.Y + 2);
        await page.Mouse.ClickAsync(box.X - 12, box.Y - 14);
    }

    public Task<IReadOnlyList<string>> TableAsync() =>
        page.Locator("details.beside tbody tr").AllInnerTextsAsync();
}
