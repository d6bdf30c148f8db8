using System.Net;
using System.Text.Json.Nodes;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Demo;

/// <summary>The table in README.md is what the demo really says; UPDATE_GOLDEN=1 writes it anew.</summary>
public sealed class DemoStoryTests : IDisposable
{
    private const string Begin =
        "<!-- The demo's story: written by a test, see DemoStoryTests. -->\n";
    private const string End = "\n<!-- End of the demo's story. -->";

    private static readonly string Page = Path.Combine(Source.Folder, "..", "..", "README.md");

    private readonly string _folder = Directory.CreateTempSubdirectory("stance-story-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_page_has_what_the_demo_says()
    {
        using var demo = ProgramRun.Start(_folder, ["demo"], "http://127.0.0.1:0");
        var line = await demo.WaitForAsync("/positions");
        var server = line.Trim()[..line.Trim().IndexOf("/proposals", StringComparison.Ordinal)];
        using var client = new HttpClient();

        var table = await DemoStory.TableAsync(async path =>
        {
            var response = await client.GetAsync(server + path, Test.Cancelled);
            return response.StatusCode is HttpStatusCode.NotFound
                ? null
                : JsonNode.Parse(await response.Content.ReadAsStringAsync(Test.Cancelled));
        });

        TestContext.Current.SendDiagnosticMessage(table);
        var page = await File.ReadAllTextAsync(Page, Test.Cancelled);
        var (start, end) = (
            page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length,
            page.IndexOf(End, StringComparison.Ordinal)
        );
        Assert.True(Begin.Length <= start && start <= end, "README.md has no place for the story.");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
        {
            page = page[..start] + table + page[end..];
            await File.WriteAllTextAsync(Page, page, Test.Cancelled);
            return;
        }

        Assert.Equal(page[start..end], table);
    }
}
