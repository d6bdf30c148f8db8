using System.Text.RegularExpressions;
using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests.Views;

public sealed class StatementTests(Chromium chromium) : PageTest(chromium)
{
    private const string Jaishankar = "/?view=actor&actor=subrahmanyam-jaishankar";

    [Theory]
    [InlineData(Screens.Desktop)]
    [InlineData(Screens.Phone)]
    public async Task A_statement_shows_its_words_in_their_article_with_speaker_cue_and_evidence(
        string screen
    )
    {
        var page = await OpenAsync(Jaishankar, Screens.Of(screen));

        await page.Main.GetByRole(AriaRole.Button, new() { Name = "战略架构" }).First.ClickAsync();

        var words = await page.Statement.Words.InnerTextAsync();
        Assert.Equal(words, await page.Statement.MarkedAsync("said"));
        Assert.Equal("苏杰生", await page.Statement.MarkedAsync("speaker"));
        Assert.Equal("表示", await page.Statement.MarkedAsync("cue"));
        Assert.Contains(
            "没有",
            await page.Statement.MarkedAsync("evidence"),
            StringComparison.Ordinal
        );
        await Expect(page.Statement.Stance).ToContainTextAsync("against");
        await Expect(page.Statement.Dialog).ToContainTextAsync("外交部长");
        await Expect(page.Statement.Dialog.Locator(".chain"))
            .ToContainTextAsync("StanceApi demo desk");
        await Expect(page.Statement.Article.Locator("mark.said").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_words_that_decide_and_what_would_flip_it_come_on_demand()
    {
        var page = await OpenAsync(Jaishankar);
        await page.Main.GetByRole(AriaRole.Button, new() { Name = "战略架构" }).First.ClickAsync();

        await page
            .Statement.Dialog.GetByRole(AriaRole.Button, new() { Name = "Why this stance?" })
            .ClickAsync();

        await Expect(page.Statement.Dialog.Locator(".why tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_citation_is_ready_to_paste_in_three_forms()
    {
        var page = await OpenAsync(Jaishankar);
        await page.Main.GetByRole(AriaRole.Button, new() { Name = "战略架构" }).First.ClickAsync();
        var citation = page.Statement.Dialog.Locator(".citation");
        await Expect(citation.Locator("textarea"))
            .ToHaveValueAsync(new Regex("SHA-256", RegexOptions.None, TimeSpan.FromSeconds(1)));

        await citation.GetByText("CSL-JSON").ClickAsync();

        await Expect(citation.Locator("textarea"))
            .ToHaveValueAsync(new Regex("^\\[", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task A_shared_address_opens_the_statement_and_Escape_leads_back_to_where_one_was()
    {
        var page = await OpenAsync(Jaishankar);
        var row = page.Main.GetByRole(AriaRole.Button, new() { Name = "战略架构" }).First;
        await row.ClickAsync();
        await Expect(page.Statement.Words).ToBeVisibleAsync();
        var words = await page.Statement.Words.InnerTextAsync();

        var other = await OpenAsync(page.Page.Url[page.Root.Length..]);
        Assert.Equal(words, await other.Statement.Words.InnerTextAsync());

        await page.Statement.CloseAsync();
        await Expect(page.Statement.Dialog).ToBeHiddenAsync();
        Assert.DoesNotContain("statement=", page.Page.Url, StringComparison.Ordinal);
        await Expect(row).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_corrected_stance_shows_on_the_chart_and_can_be_taken_back()
    {
        // He is known to have said one thing, so that his position turns with it.
        const string Who = "Ben Sasse";
        var page = await OpenAsync("/?at=2024-12-31");
        var before = await page.Standing.SpokenAsync(Who);
        Assert.StartsWith("in favor", before, StringComparison.Ordinal);
        await page.Page.Locator("details.beside summary").ClickAsync();
        await page
            .Page.Locator("details.beside tr")
            .Filter(new() { HasText = Who })
            .GetByRole(AriaRole.Button)
            .ClickAsync();
        await Expect(page.Statement.Stance).ToContainTextAsync("in favor");

        await page.Statement.CorrectAsync("against", "Read it again");

        await Expect(page.Statement.Stance).ToContainTextAsync("against");
        await Expect(page.Statement.Dialog.Locator("header")).ToContainTextAsync("set by a human");
        await Expect(page.Statement.Corrections.First).ToContainTextAsync("Read it again");
        await Expect(page.Standing.Row(Who).Locator("svg.against")).ToHaveCountAsync(1);
        await Expect(page.Statement.History).Not.ToHaveCountAsync(1);

        await page.Statement.UndoAsync();

        await Expect(page.Standing.Row(Who).Locator("svg.favor")).ToHaveCountAsync(1);
        Assert.Equal(before, await page.Standing.SpokenAsync(Who));
    }
}
