using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests;

/// <summary>What an article contains is text: no markup of it is ever parsed, no script of it ever runs.</summary>
public sealed class HostileArticleTests(Chromium chromium) : PageTest(chromium)
{
    private const string Attack =
        "<script>window.attacked = 1</script><img src=x onerror='window.attacked = 1'><b>bold</b>";

    private const string Article =
        $"India's foreign minister Subrahmanyam Jaishankar said on Tuesday that India has no plan to join an Asian NATO {Attack} of any kind.";

    [Fact]
    public async Task A_script_tag_in_an_article_does_nothing()
    {
        using var server = await StanceServer.StartAsync(["demo"]);
        using var client = new HttpClient();
        using var stored = await client.PostAsJsonAsync(
            $"{server.Root}/api/v1/articles",
            new
            {
                // Escaped, as an honest page would have it: the text that is stored has the tags as words.
                content = $"<p>{System.Net.WebUtility.HtmlEncode(Article)}</p><p>He spoke in Washington.</p>",
                contentType = "text/html",
                publishedAt = "2024-10-02T00:00:00Z",
                publisher = Attack,
                sourceUrl = "https://example.org/?q=<script>window.attacked=1</script>",
            },
            TestContext.Current.CancellationToken
        );
        var article = JsonNode.Parse(
            await stored.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        )!;
        var statements = JsonNode.Parse(
            await client.GetStringAsync(
                $"{server.Root}/api/v1/articles/{article["id"]}/statements",
                TestContext.Current.CancellationToken
            )
        )!["items"]!.AsArray();
        var said = statements.First(s =>
            s!["text"]!.ToString().Contains("<script>", StringComparison.Ordinal)
        )!;

        var page = await OpenAsync($"/?statement={said["id"]}", root: server.Root);

        await Expect(page.Statement.Words)
            .ToContainTextAsync("<script>window.attacked = 1</script><img");
        await Expect(page.Statement.Dialog).ToContainTextAsync("<b>bold</b>");
        Assert.Contains(
            "<script>",
            await page.Statement.MarkedAsync("said"),
            StringComparison.Ordinal
        );
        await page.GoAsync("/?view=actor&actor=subrahmanyam-jaishankar");
        await Expect(page.Main).ToContainTextAsync("<script>");
        await page.GoAsync("/?view=search&q=attacked");
        await Expect(page.Main).ToContainTextAsync("<script>");
        Assert.Equal(
            0,
            await page
                .Page.Locator("main script, main img, main b, dialog script, dialog img, dialog b")
                .CountAsync()
        );
        Assert.Null(await page.Page.EvaluateAsync<int?>("window.attacked ?? null"));
    }

    [Fact]
    public async Task A_pasted_article_does_nothing_either()
    {
        var page = await OpenAsync("/?view=try");
        await page.Main.GetByLabel("Article", new() { Exact = true }).FillAsync(Article);

        await page.Main.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

        await Expect(page.Main.Locator(".article"))
            .ToContainTextAsync("<script>window.attacked = 1</script>");
        Assert.Null(await page.Page.EvaluateAsync<int?>("window.attacked ?? null"));
    }

    [Fact]
    public async Task The_policy_refuses_inline_scripts_other_hosts_and_markup_from_strings()
    {
        var page = await OpenAsync();
        var refused = await page.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const refused = [];
              document.addEventListener("securitypolicyviolation", (e) => refused.push(e.effectiveDirective));
              const script = document.createElement("script");
              try { script.textContent = "window.attacked = 1"; document.body.append(script); } catch {}
              try { document.createElement("div").innerHTML = "<img src=x onerror='window.attacked = 1'>"; } catch { }
              try { await fetch("https://example.org/"); } catch { }
              const image = new Image();
              image.src = "https://example.org/x.png";
              await new Promise((done) => setTimeout(done, 200));
              return [...new Set(refused)];
            }
            """
        );

        Assert.Contains("require-trusted-types-for", refused);
        Assert.Contains("connect-src", refused);
        Assert.Contains("img-src", refused);
        Assert.Null(await page.Page.EvaluateAsync<int?>("window.attacked ?? null"));
        Forgive();
    }
}
