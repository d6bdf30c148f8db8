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

    private static readonly string Readme = Path.Combine(Source.Folder, "..", "..", "README.md");

    private readonly string _folder = Directory.CreateTempSubdirectory("stance-story-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_readme_has_what_the_demo_says()
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
        var readme = await File.ReadAllTextAsync(Readme, Test.Cancelled);
        var (start, end) = (
            readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length,
            readme.IndexOf(End, StringComparison.Ordinal)
        );
        Assert.True(Begin.Length <= start && start <= end, "README.md has no place for the story.");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
        {
            readme = readme[..start] + table + readme[end..];
            await File.WriteAllTextAsync(Readme, readme, Test.Cancelled);
            return;
        }

        Assert.Equal(readme[start..end], table);
    }
}
