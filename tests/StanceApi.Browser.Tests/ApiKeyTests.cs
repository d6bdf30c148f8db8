using System.Collections.Concurrent;
using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace StanceApi.Browser.Tests;

/// <summary>The demo for those who have a key.</summary>
public sealed class KeyedDemo : IDisposable
{
    public const string Admin = "an-administrator-for-these-tests-alone";

    private readonly Lazy<Task<StanceServer>> _server = new(() =>
        StanceServer.StartAsync(["demo"], ("Security__AdminKey", Admin))
    );
    private Task<string>? _reader;

    public Task<StanceServer> ServerAsync() => _server.Value;

    /// <summary>A reader's key.</summary>
    public async Task<string> ReaderAsync()
    {
        var server = await ServerAsync();
        return await (_reader ??= server.MakeKeyAsync("reader"));
    }

    public void Dispose()
    {
        if (_server is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            _server.Value.Result.Dispose();
        }
    }
}

public sealed class ApiKeyTests(Chromium chromium, KeyedDemo demo)
    : PageTest(chromium),
        IClassFixture<KeyedDemo>
{
    [Fact]
    public async Task Where_the_server_wants_a_key_the_page_asks_for_it_and_keeps_it_for_the_tab()
    {
        var server = await demo.ServerAsync();
        var key = await demo.ReaderAsync();
        var context = await Chromium.OpenAsync(Screens.Of(Screens.Desktop));
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Root);
        var field = page.GetByLabel("Key", new() { Exact = true });
        var use = page.GetByRole(AriaRole.Button, new() { Name = "Use it" });

        await field.FillAsync("a wrong one");
        await use.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not known");
        await field.FillAsync(key);
        await use.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Asian NATO" }))
            .ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Asian NATO" }))
            .ToBeVisibleAsync();
        Assert.Equal(
            key,
            await page.EvaluateAsync<string>("sessionStorage.getItem('stance-api-key')")
        );
        Assert.Equal(
            0,
            await page.EvaluateAsync<int>(
                "Object.values(localStorage).filter(v => v.includes('stance_')).length"
            )
        );
        Assert.DoesNotContain(key, page.Url, StringComparison.Ordinal);

        // A reader may look, not correct; the server says so and the page passes it on.
        await page.GotoAsync($"{server.Root}/?view=jobs");
        await page.GetByRole(AriaRole.Button, new() { Name = "re-score" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("403");
        await context.DisposeAsync();
    }

    [Fact]
    public async Task Who_has_a_key_reads_what_a_run_would_change()
    {
        var server = await demo.ServerAsync();
        var page = await OpenAsync(
            "/?view=jobs",
            root: server.Root,
            prepare: p =>
                p.AddInitScriptAsync(
                    $"sessionStorage.setItem('stance-api-key', '{KeyedDemo.Admin}')"
                )
        );
        var rows = page.Main.Locator("table.jobs tbody tr");
        var before = await rows.CountAsync();
        await page.Main.GetByRole(AriaRole.Button, new() { Name = "re-score" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(before + 1);

        await rows.First.GetByRole(AriaRole.Link, new() { Name = "What it changed" }).ClickAsync();

        await Expect(page.Title).ToHaveTextAsync("What the run would change");
        await Expect(page.Main).ToContainTextAsync("Positions that change");
        var csv = await page.Page.RunAndWaitForDownloadAsync(() =>
            page.Main.GetByRole(AriaRole.Button, new() { Name = "All changes as CSV" }).ClickAsync()
        );
        Assert.EndsWith(".csv", csv.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Swagger_UI_takes_the_key_and_runs_an_example_under_a_strict_policy()
    {
        var server = await demo.ServerAsync();
        var context = await Chromium.OpenAsync(Screens.Of(Screens.Desktop));
        var page = await context.NewPageAsync();
        var wrong = new ConcurrentQueue<string>();
        page.PageError += (_, error) => wrong.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                wrong.Enqueue(message.Text);
            }
        };

        var opened = await page.GotoAsync($"{server.Root}/swagger/index.html");

        var policy = await opened!.HeaderValueAsync("content-security-policy");
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        // It draws every call before it can be used; a busy machine takes its time.
        page.SetDefaultTimeout(120_000);
        await page.Locator("button.authorize").First.ClickAsync();
        var form = page.Locator(".auth-container form").Filter(new() { HasText = "X-Api-Key" });
        await form.Locator("input").FillAsync(await demo.ReaderAsync());
        await form.Locator("button.authorize").ClickAsync();
        await form.Locator(".btn-done").ClickAsync();
        var analyze = page.Locator(".opblock")
            .Filter(new() { Has = page.GetByText("/api/v1/analyze", new() { Exact = true }) });
        await analyze.Locator(".opblock-summary-control").ClickAsync();
        await analyze.Locator("button.execute").ClickAsync();
        var answer = analyze.Locator(".live-responses-table");
        await Expect(answer.Locator(".response-col_status").Last).ToContainTextAsync("200");
        await Expect(answer).ToContainTextAsync("statements");
        Assert.Empty(wrong);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screens.Folder, "swagger.png") });
        await context.DisposeAsync();
    }
}
