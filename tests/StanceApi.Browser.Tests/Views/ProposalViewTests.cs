using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests.Views;

public sealed class ProposalViewTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData(Screens.Desktop)]
    [InlineData(Screens.Phone)]
    public async Task The_first_screen_shows_who_stands_where_from_against_to_in_favor(
        string screen
    )
    {
        var page = await OpenAsync("/", Screens.Of(screen));

        await Expect(page.Title).ToHaveTextAsync("Asian NATO");
        var scores = await page.Standing.ScoresAsync();
        Assert.True(scores.Count > 15);
        Assert.Equal(scores.Order(), scores);
        Assert.True(scores[0] < 0 && scores[^1] > 0);
        await Expect(page.Standing.Rows.First).ToBeInViewportAsync();
        await Expect(page.Standing.Rows.Nth(5)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Each_row_tells_its_position_and_interval_to_those_who_cannot_see_it()
    {
        var page = await OpenAsync();

        Assert.Matches(
            @"^in favor, \+0\.\d\d, between [+−]?\d\.\d\d and \+0\.\d\d$",
            await page.Standing.SpokenAsync("Shigeru Ishiba")
        );
    }

    [Fact]
    public async Task Where_today_all_has_faded_the_last_day_with_data_is_shown_and_said_so()
    {
        var page = await OpenAsync();

        await Expect(page.Page.Locator(".note")).ToContainTextAsync("Dec 10, 2024");
        await Expect(page.Page.Locator("#day")).ToHaveValueAsync("2024-12-10");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Show today" }).ClickAsync();
        await page.ReadyAsync();

        await Expect(page.Page.Locator(".note")).ToHaveCountAsync(0);
        Assert.EndsWith("at=today", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_had_not_spoken_by_the_day_has_no_data_which_is_not_neutral()
    {
        var page = await OpenAsync("/?at=2022-12-31");

        var silent = page.Standing.Row("Anthony Albanese");
        await Expect(silent).ToContainTextAsync("no data");
        await Expect(silent.Locator("svg")).ToHaveCountAsync(0);
        await Expect(page.Standing.Row("Lloyd Austin").Locator("svg")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_come_back_with_it()
    {
        var page = await OpenAsync();

        await page.Page.GetByLabel("Country", new() { Exact = true }).SelectOptionAsync("CHN");
        await page.ReadyAsync();
        await Expect(page.Standing.Rows.Locator("abbr").First).ToHaveTextAsync("CHN");
        await page.Page.GetByLabel("Side", new() { Exact = true }).SelectOptionAsync("against");
        await page.ReadyAsync();
        var names = await page.Standing.NamesAsync();
        var shared = page.Page.Url[page.Root.Length..];

        var other = await OpenAsync(shared);

        Assert.Equal("/?country=CHN&side=against", shared);
        Assert.Equal(names, await other.Standing.NamesAsync());
        await page.Page.GoBackAsync();
        await Expect(page.Page.GetByLabel("Side", new() { Exact = true })).ToHaveValueAsync("");
        Assert.EndsWith("/?country=CHN", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Countries_have_one_line_each()
    {
        var page = await OpenAsync("/?group=country");

        var codes = await page.Standing.Rows.Locator("abbr").AllInnerTextsAsync();
        Assert.Equal(codes.Distinct(), codes);
        Assert.Contains("JPN", codes);
    }

    [Fact]
    public async Task A_line_is_coloured_by_its_button_and_stays_so_in_the_address()
    {
        var page = await OpenAsync();
        var line = page.Movement.Line("Emmanuel Macron");

        await Expect(line).ToHaveAttributeAsync("aria-pressed", "false");
        await line.ClickAsync();
        await Expect(line).ToHaveAttributeAsync("aria-pressed", "true");

        Assert.Contains("emmanuel-macron", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_on_a_dot_opens_its_statement()
    {
        var page = await OpenAsync();

        await page.Movement.ClickFirstDotAsync();

        await Expect(page.Statement.Words).ToBeVisibleAsync();
        Assert.Contains("statement=", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dots_are_reached_by_keyboard_in_the_order_of_their_days()
    {
        var page = await OpenAsync();

        var first = await page.Movement.NextDotAsync();
        var second = await page.Movement.NextDotAsync();
        await page.Movement.OpenDotAsync();

        Assert.Contains("2022", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        await Expect(page.Statement.Words).ToBeVisibleAsync();
        Assert.EndsWith(
            await page.Statement.Words.InnerTextAsync(),
            second,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_table_beside_the_chart_has_every_statement()
    {
        var page = await OpenAsync();

        await page.Page.Locator("details.beside summary").ClickAsync();

        var rows = await page.Movement.TableAsync();
        var counted = (await page.Page.Locator(".legend .count").AllInnerTextsAsync()).Sum(
            int.Parse
        );
        Assert.Equal(counted, rows.Count);
    }
}
