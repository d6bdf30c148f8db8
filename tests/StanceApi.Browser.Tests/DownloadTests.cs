using System.Text;
using Microsoft.Playwright;
using StanceApi.Browser.Tests.Support;

namespace StanceApi.Browser.Tests;

public sealed class DownloadTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData(".standing")]
    [InlineData(".moved")]
    public async Task Charts_are_taken_along_as_pictures_and_tables(string part)
    {
        var page = await OpenAsync();

        var png = await SaveAsync(page.Page, part, "PNG");
        var svg = Encoding.UTF8.GetString(await SaveAsync(page.Page, part, "SVG"));
        var csv = Encoding.UTF8.GetString(await SaveAsync(page.Page, part, "CSV"));

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.True(png.Length > 20_000);
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        Assert.Contains("Asian NATO", svg, StringComparison.Ordinal);
        Assert.StartsWith("\uFEFF", csv, StringComparison.Ordinal);
        Assert.Contains("Shigeru Ishiba", csv, StringComparison.Ordinal);
        Assert.True(csv.Split("\r\n").Length > 20);
    }

    private static async Task<byte[]> SaveAsync(IPage page, string part, string form)
    {
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator($"{part} .downloads")
                .GetByRole(AriaRole.Button, new() { Name = form })
                .ClickAsync()
        );
        await using var stream = await download.CreateReadStreamAsync();
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, TestContext.Current.CancellationToken);
        return all.ToArray();
    }
}
