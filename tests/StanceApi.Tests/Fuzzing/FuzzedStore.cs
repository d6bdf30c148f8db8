using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Fuzzing;

/// <summary>A program with a little in every table, so that requests find something. It reaches nobody's network.</summary>
public sealed class FuzzedStore()
    : ApiFixture(
        ("Training:DataFolder", Directory.CreateTempSubdirectory("stance-training-").FullName),
        ("Feeds:LookEverySeconds", "0"),
        ("Webhooks:LookEverySeconds", "0"),
        ("Fetching:TimeoutSeconds", "1"),
        ("Limits:RequestsPerSecond", "0")
    ),
        IAsyncLifetime
{
    /// <summary>STANCE_FUZZ multiplies what is tried.</summary>
    public static int Times(int usual) =>
        usual
        * int.Parse(
            Environment.GetEnvironmentVariable("STANCE_FUZZ") ?? "1",
            CultureInfo.InvariantCulture
        );

    public JsonNode Document { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Document = await (await Client.GetAsync("/swagger/v1/swagger.json", Test.Cancelled)).Ok();
        await (await Post("/proposals", new { id = "asian-nato", name = "Asian NATO" })).Ok(
            HttpStatusCode.Created
        );
        await this.Store(
            "en",
            [
                .. Enumerable
                    .Range(1, 8)
                    .Select(i => new Said(
                        "Ada Example",
                        "USA",
                        $"We {(i <= 4 ? "support" : "oppose")} it for the {i}th time.",
                        new DateOnly(2024, i, 1)
                    )),
                new Said("Bob Builder", "JPN", "我们支持它。", null),
            ]
        );
        await Post("/rescore-runs", new { dryRun = true });
        await Post("/webhooks", new { url = "https://nobody.invalid/" });
        await Post("/feeds", new { url = "https://nobody.invalid/feed" });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Runs what is given and tells how many bytes of memory are held more than before.</summary>
    public static async Task<long> GrowthOf(Func<Task> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await work();
        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }
}
