using Microsoft.Playwright;
using StanceApi.Browser.Tests.Pages;
using StanceApi.Browser.Tests.Support;

namespace StanceApi.Browser.Tests;

/// <summary>The README's pictures of the page; UPDATE_GOLDEN=1 takes them anew.</summary>
public sealed class ReadmePicturesTests(Chromium chromium) : PageTest(chromium)
{
    private static readonly string Folder = Path.Combine(Source.Tests, "Pictures");

    private static readonly bool Update =
        Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1";

    [Theory]
    [InlineData("positions.png", "/", 1360, 1010, "en-US", ColorScheme.Light)]
    [InlineData("statement.png", "/", 1360, 900, "en-US", ColorScheme.Light)]
    [InlineData("phone.png", "/", 390, 844, "zh-CN", ColorScheme.Dark)]
    public async Task The_readme_shows_the_page_as_it_is(
        string file,
        string address,
        int width,
        int height,
        string locale,
        ColorScheme scheme
    )
    {
        var page = await OpenAsync(
            address,
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                Locale = locale,
                ColorScheme = scheme,
            }
        );
        if (file == "statement.png")
        {
            await page.Page.Locator("details.beside summary").ClickAsync();
            await page
                .Main.Locator("button.words")
                .Filter(new() { HasText = "战略架构" })
                .ClickAsync();
            await page.Statement.Words.WaitForAsync();
            await page.Page.EvaluateAsync("scrollTo(0, 0)");
        }
        var picture = await page.Page.ScreenshotAsync();
        var path = Path.Combine(Folder, file);
        if (Update)
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(path, picture, TestContext.Current.CancellationToken);
            return;
        }

        // Fonts differ from machine to machine; that it is there, in this size, and shown, does not.
        Assert.Equal(
            (width, height),
            await SizeAsync(
                page,
                await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)
            )
        );
        var readme = await File.ReadAllTextAsync(
            Path.Combine(Source.Repository, "README.md"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains(
            $"tests/StanceApi.Browser.Tests/Pictures/{file}",
            readme,
            StringComparison.Ordinal
        );
    }

    private static async Task<(int, int)> SizeAsync(StancePage page, byte[] png)
    {
        var size = await page.Page.EvaluateAsync<int[]>(
            "async (data) => { const i = new Image(); i.src = `data:image/png;base64,${data}`; await i.decode(); return [i.width, i.height]; }",
            Convert.ToBase64String(png)
        );
        return (size[0], size[1]);
    }
}
