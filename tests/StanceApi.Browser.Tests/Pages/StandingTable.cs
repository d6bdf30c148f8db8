using Microsoft.Playwright;

namespace StanceApi.Browser.Tests.Pages;

/// <summary>Who stands where.</summary>
public sealed class StandingTable(IPage page)
{
    public ILocator Rows => page.Locator(".standing-table tbody tr");

    public ILocator Row(string name) => Rows.Filter(new() { HasText = name });

    public ILocator Link(string name) => Row(name).GetByRole(AriaRole.Link, new() { Name = name });

    /// <summary>What is read aloud in place of the drawing.</summary>
    public async Task<string> SpokenAsync(string name) =>
        await Row(name).Locator("svg").GetAttributeAsync("aria-label") ?? "";

    public async Task<IReadOnlyList<string>> NamesAsync() =>
        await Rows.Locator("th a").AllInnerTextsAsync();

    /// <summary>From the first row to the last, as written.</summary>
    public async Task<IReadOnlyList<double>> ScoresAsync() =>
        [
            .. (await Rows.Locator(".c3").AllInnerTextsAsync())
                .Where(t => t.Length > 0)
                .Select(t => double.Parse(t.Replace('−', '-'))),
        ];
}
