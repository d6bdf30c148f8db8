using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(StanceApi.Browser.Tests.Support.Chromium))]

namespace StanceApi.Browser.Tests.Support;

/// <summary>The Chromium of this machine; without one, its tests are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private StanceServer? _demo;

    public static string? Path { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM") }
            .Concat(Places)
            .FirstOrDefault(File.Exists);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public static void SkipWithout() =>
        Assert.SkipUnless(
            Path is not null,
            "No Chromium here: apt-get install chromium fonts-noto-cjk, or set CHROMIUM to the path of one."
        );

    /// <summary>The demo, started when the first test wants it.</summary>
    public async Task<StanceServer> DemoAsync() =>
        _demo ??= await StanceServer.StartAsync(["demo"]);

    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        SkipWithout();
        // A busy machine is slow; only what is never there fails.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Path,
                Args = ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
            }
        );
        return await _browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
        _demo?.Dispose();
    }
}
