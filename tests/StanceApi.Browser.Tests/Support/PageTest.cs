using System.Collections.Concurrent;
using Microsoft.Playwright;
using StanceApi.Browser.Tests.Pages;

namespace StanceApi.Browser.Tests.Support;

/// <summary>A test that looks at the page. At its end there is a picture, and nothing may have gone wrong in the page.</summary>
public abstract class PageTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];
    private readonly ConcurrentQueue<string> _wrong = [];
    private IPage? _last;

    protected Chromium Chromium => chromium;

    /// <summary>For a test that provokes complaints of the page.</summary>
    protected void Forgive() => _wrong.Clear();

    public ValueTask InitializeAsync()
    {
        Chromium.SkipWithout();
        return ValueTask.CompletedTask;
    }

    /// <param name="options">Of the browser's window; a desktop unless given.</param>
    /// <param name="root">The server; the demo unless given.</param>
    protected async Task<StancePage> OpenAsync(
        string address = "/",
        BrowserNewContextOptions? options = null,
        string? root = null,
        Func<IPage, Task>? prepare = null
    )
    {
        var server = root ?? (await chromium.DemoAsync()).Root;
        var context = await chromium.OpenAsync(options ?? Screens.Of(Screens.Desktop));
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            // A refused request is told by the page itself.
            if (
                message.Type == "error"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            )
            {
                _wrong.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _wrong.Enqueue(error);
        if (prepare is not null)
        {
            await prepare(page);
        }
        _last = page;
        var stance = new StancePage(page, server);
        await stance.GoAsync(address);
        return stance;
    }

    public async ValueTask DisposeAsync()
    {
        if (_last is not null)
        {
            await _last.ScreenshotAsync(
                new PageScreenshotOptions
                {
                    Path = Path.Combine(
                        Screens.Folder,
                        $"{TestContext.Current.TestMethod?.MethodName}-{TestContext.Current.Test?.UniqueID[..6]}.png"
                    ),
                }
            );
        }
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }
        GC.SuppressFinalize(this);
        Assert.Empty(_wrong);
    }
}
