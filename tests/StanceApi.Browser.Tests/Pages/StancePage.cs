using Microsoft.Playwright;

namespace StanceApi.Browser.Tests.Pages;

/// <summary>The page as a whole: its bar, and the view that the address names.</summary>
public sealed class StancePage(IPage page, string root)
{
    public IPage Page => page;

    public string Root => root;

    public ILocator Main => page.Locator("main");

    public ILocator Title => Main.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Search => page.Locator("header .search input");

    public StandingTable Standing => new(page);

    public StatementDrawer Statement => new(page);

    public MovementChart Movement => new(page);

    public async Task GoAsync(string address)
    {
        await page.GotoAsync(root + address);
        await ReadyAsync();
    }

    /// <summary>Waits until the view of now is drawn, its chart included.</summary>
    public Task ReadyAsync() =>
        page.WaitForFunctionAsync(
            "() => { const m = document.querySelector('main'); return m?.dataset.ready && !m.hasAttribute('aria-busy'); }"
        );

    public async Task ViewAsync(string name)
    {
        await page.GetByRole(AriaRole.Navigation)
            .GetByRole(AriaRole.Link, new() { Name = name, Exact = true })
            .ClickAsync();
        await Assertions.Expect(Title).ToContainTextAsync(name);
        await ReadyAsync();
    }

    /// <summary>Types into the search box and waits for what it offers.</summary>
    public async Task<ILocator> SuggestionsAsync(string text)
    {
        await Search.FillAsync(text);
        var options = page.Locator("header .search [role=option]");
        await options.First.WaitForAsync();
        return options;
    }

    public Task SpeakAsync(string language) =>
        page.Locator("#language").SelectOptionAsync(language);
}
