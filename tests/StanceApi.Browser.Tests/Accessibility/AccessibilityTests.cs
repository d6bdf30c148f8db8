using System.Text.Json;
using Microsoft.Playwright;
using StanceApi.Browser.Tests.Pages;
using StanceApi.Browser.Tests.Support;

namespace StanceApi.Browser.Tests.Accessibility;

/// <summary>Names, roles, contrast, order and sizes, in every view, light and dark, at a desk and on a phone.</summary>
public sealed class AccessibilityTests(Chromium chromium) : PageTest(chromium)
{
    private static readonly string Checks = File.ReadAllText(
        Path.Combine(Source.Tests, "Accessibility", "checks.js")
    );

    // Roles that somebody works with; each needs a name. "generic" and the like need none.
    private static readonly HashSet<string> Worked =
    [
        "button",
        "link",
        "textbox",
        "searchbox",
        "combobox",
        "checkbox",
        "radio",
        "listbox",
        "option",
        "slider",
        "DisclosureTriangle",
        "application",
        "dialog",
        "navigation",
        "progressbar",
        "meter",
        "Date",
        "image",
    ];

    private static readonly string[] Addresses =
    [
        "/",
        "/?group=country&at=2022-12-31",
        "/?view=actor&actor=shigeru-ishiba",
        "/?view=compare",
        "/?view=review",
        "/?view=jobs",
        "/?view=try",
        "/?view=search&q=NATO",
        "/?view=actor&actor=nobody",
    ];

    public static MatrixTheoryData<string, string, ColorScheme> Views { get; } =
        new(Addresses, [Screens.Desktop, Screens.Phone], [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Nothing_is_in_the_way(string address, string screen, ColorScheme scheme)
    {
        var page = await OpenAsync(address, In(screen, scheme));

        Assert.Empty(await FaultsAsync(page));
    }

    [Theory]
    [InlineData(Screens.Desktop, ColorScheme.Light)]
    [InlineData(Screens.Desktop, ColorScheme.Dark)]
    [InlineData(Screens.Phone, ColorScheme.Light)]
    public async Task Nor_in_a_statement(string screen, ColorScheme scheme)
    {
        var page = await OpenAsync("/?view=search&q=NATO", In(screen, scheme));
        await page.Main.Locator("button.words").First.ClickAsync();
        await page.Statement.Words.WaitForAsync();
        await page.Statement.Dialog.Locator(".correct > summary").ClickAsync();

        Assert.Empty(await FaultsAsync(page));
    }

    [Fact]
    public async Task The_keyboard_goes_through_the_page_in_its_order_and_is_always_seen()
    {
        var page = await OpenAsync();
        var places = new List<double>();
        for (var i = 0; i < 60; i++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            var at = await page.Page.EvaluateAsync<JsonElement>(
                """
                () => {
                  const e = document.activeElement;
                  const shown = e.matches("input[type=radio]") ? e.nextElementSibling : e;
                  const style = getComputedStyle(shown);
                  return {
                    place: [...document.querySelectorAll("*")].indexOf(e),
                    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
                    what: e.outerHTML.slice(0, 80),
                  };
                }
                """
            );
            Assert.True(at.GetProperty("seen").GetBoolean(), at.GetProperty("what").GetString());
            places.Add(at.GetProperty("place").GetDouble());
        }

        Assert.Equal(places.Order(), places);
        Assert.True(places.Distinct().Count() > 30);
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_bar()
    {
        var page = await OpenAsync();

        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await page.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task A_new_view_takes_the_focus_to_its_heading()
    {
        var page = await OpenAsync();

        await page.ViewAsync("Compare");

        Assert.Equal("H1", await page.Page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    private static BrowserNewContextOptions In(string screen, ColorScheme scheme)
    {
        var options = Screens.Of(screen);
        options.ColorScheme = scheme;
        return options;
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(StancePage page) =>
        [.. await page.Page.EvaluateAsync<string[]>(Checks), .. await NamelessAsync(page.Page)];

    /// <summary>The browser's own tree for screen readers.</summary>
    private static async Task<IEnumerable<string>> NamelessAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tree = (await session.SendAsync("Accessibility.getFullAXTree"))!.Value;
        return tree.GetProperty("nodes")
            .EnumerateArray()
            .Where(n => !n.GetProperty("ignored").GetBoolean())
            .Select(n =>
                (
                    Role: n.GetProperty("role").GetProperty("value").GetString()!,
                    Name: n.TryGetProperty("name", out var name)
                        ? name.GetProperty("value").GetString()
                        : null
                )
            )
            .Where(n => Worked.Contains(n.Role) && string.IsNullOrWhiteSpace(n.Name))
            .Select(n => $"a {n.Role} without a name");
    }
}
