using Microsoft.Playwright;

namespace StanceApi.Browser.Tests.Pages;

/// <summary>One statement with everything behind it.</summary>
public sealed class StatementDrawer(IPage page)
{
    public ILocator Dialog => page.Locator("#statement");

    public ILocator Words => Dialog.Locator("blockquote");

    public ILocator Article => Dialog.Locator(".article");

    public ILocator Stance => Dialog.Locator("header .stance");

    public ILocator History => Dialog.Locator(".history tbody tr");

    public ILocator Corrections => Dialog.Locator(".corrections li");

    public async Task<string> MarkedAsync(string kind) =>
        string.Concat(await Article.Locator($"mark.{kind}").AllInnerTextsAsync());

    public Task CloseAsync() => page.Keyboard.PressAsync("Escape");

    public async Task CorrectAsync(string label, string reason)
    {
        await Dialog.Locator(".correct > summary").ClickAsync();
        await Dialog
            .Locator(".correct .choice")
            .First.GetByText(label, new() { Exact = true })
            .ClickAsync();
        await Dialog.Locator(".correct textarea").FillAsync(reason);
        await Dialog.Locator(".correct button[type=submit]").ClickAsync();
        await Corrections.First.WaitForAsync();
    }

    public async Task UndoAsync()
    {
        await Corrections.First.GetByRole(AriaRole.Button).ClickAsync();
        await Dialog.Locator(".corrections .undone").First.WaitForAsync();
    }
}
