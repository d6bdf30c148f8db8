using System.Net;
using System.Text.Json.Nodes;
using StanceApi.Security;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.CommandLine;

public sealed class KeysCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stance-keys-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_key_opens_the_server_to_others_until_it_is_revoked()
    {
        var made = await Keys("create", "dashboard", "--role", "reader", "--expires", "90d");
        Assert.Equal(0, made.ExitCode);
        var key = made.Output.Trim();
        Assert.StartsWith("stance_", key, StringComparison.Ordinal);
        Assert.Contains("not shown again", made.Error, StringComparison.Ordinal);

        using var serve = ProgramRun.Start(_folder, ["serve"], "http://0.0.0.0:0");
        var root = (await serve.WaitForAsync("Now listening on")).Split(": ")[1].Trim();
        using var client = new HttpClient
        {
            BaseAddress = new Uri(root.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)),
        };
        Assert.Equal(HttpStatusCode.Unauthorized, await Status());
        client.DefaultRequestHeaders.Add(ApiKeyHandler.HeaderName, key);
        Assert.Equal(HttpStatusCode.OK, await Status());

        // While the server runs: the next key serves at once, the revoked ones no more within seconds.
        var next = await Keys("rotate", "dashboard", "--json");
        Assert.Equal("", next.Error);
        client.DefaultRequestHeaders.Remove(ApiKeyHandler.HeaderName);
        client.DefaultRequestHeaders.Add(
            ApiKeyHandler.HeaderName,
            JsonNode.Parse(next.Output)!.Text("key")
        );
        await Task.Delay(TimeSpan.FromSeconds(1.1), Test.Cancelled);
        Assert.Equal(HttpStatusCode.OK, await Status());
        Assert.Contains(
            "2 of",
            (await Keys("revoke", "dashboard")).Output,
            StringComparison.Ordinal
        );
        await Task.Delay(KeyRing.Fresh, Test.Cancelled);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status());

        var list = await Keys("--json");
        Assert.Equal("", list.Error);
        var listed = JsonNode.Parse(list.Output)!.Items();
        Assert.Equal(2, listed.Count);
        Assert.All(listed, k => Assert.NotNull(k["revokedAt"]));
        Assert.DoesNotContain(key, listed[0].ToJsonString(), StringComparison.Ordinal);

        async Task<HttpStatusCode> Status() =>
            (await client.GetAsync("/api/v1/proposals", Test.Cancelled)).StatusCode;
    }

    [Theory]
    [InlineData("Nobody has the name", "revoke", "nobody")]
    [InlineData("cannot be a name", "create", "two words")]
    [InlineData("cannot be a name", "create", "local")]
    [InlineData("neither a day to come", "create", "somebody", "--expires", "soon")]
    [InlineData("reader", "create", "somebody", "--role", "king")]
    public async Task A_failure_is_one_clear_line(string words, params string[] arguments)
    {
        var run = await Keys(arguments);

        Assert.NotEqual(0, run.ExitCode);
        var line = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, line, StringComparison.Ordinal);
    }

    private Task<ProgramRun.Result> Keys(params string[] arguments) =>
        ProgramRun.RunAsync(_folder, ["keys", .. arguments]);
}
