using System.Net;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Assistants;

/// <summary>The protocol's own client against the demo.</summary>
public sealed class AssistantTests(DemoServer demo) : IClassFixture<DemoServer>
{
    private static readonly string[] AsianNato = ["asian-nato"];

    [Fact]
    public async Task The_tools_only_read_and_each_says_what_it_is_for_and_what_it_takes()
    {
        await using var assistant = await ConnectAsync();

        var tools = await assistant.ListToolsAsync(cancellationToken: Test.Cancelled);

        Assert.Equal(
            [
                "analyze_text",
                "cite_statement",
                "list_proposals",
                "positions",
                "search_statements",
                "shifts",
                "timeline",
            ],
            tools.Select(t => t.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(
            tools,
            t =>
            {
                Assert.True(t.ProtocolTool.Annotations?.ReadOnlyHint);
                Assert.True(t.Description.Length > 50, t.Name);
                var schema = JsonNode.Parse(t.JsonSchema.GetRawText())!;
                Assert.All(
                    schema["properties"]?.AsObject() ?? [],
                    p => Assert.True(p.Value!["description"] is not null, $"{t.Name} {p.Key}")
                );
            }
        );
        Assert.Contains("list_proposals", assistant.ServerInstructions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_from_the_proposals_to_the_citation()
    {
        await using var assistant = await ConnectAsync();

        var proposals = await Ask(assistant, "list_proposals");
        var proposal = proposals.AsArray()[0]!.Text("id");
        var positions = await Ask(
            assistant,
            "positions",
            ("proposal", proposal),
            ("at", "2024-12-31")
        );
        var found = await Ask(
            assistant,
            "search_statements",
            ("query", "北约"),
            ("proposal", proposal),
            ("label", "against"),
            ("country", "USA"),
            ("limit", 3)
        );
        var statement = found.Items()[0];
        var citation = await Ask(assistant, "cite_statement", ("statement", statement.Text("id")));

        Assert.Equal("asian-nato", proposal);
        Assert.True(positions.Items().Count > 8);
        Assert.InRange(found.Items().Count, 1, 3);
        Assert.Equal("USA", statement["speakers"]![0]!.Text("country"));
        Assert.Contains(
            statement.Text("text"),
            citation.Text("plainText"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "/api/v1/proposals/asian-nato/positions?at=2024-12-31",
        "positions",
        "proposal=asian-nato",
        "at=2024-12-31"
    )]
    [InlineData(
        "/api/v1/actors/shigeru-ishiba/timeline?proposal=asian-nato&bucket=year&at=2024-12-31",
        "timeline",
        "actor=shigeru-ishiba",
        "proposal=asian-nato",
        "at=2024-12-31"
    )]
    [InlineData("/api/v1/shifts?proposal=asian-nato", "shifts", "proposal=asian-nato")]
    [InlineData("/api/v1/statements?q=NATO&limit=10", "search_statements", "query=NATO")]
    public async Task A_tool_answers_what_the_API_answers(
        string path,
        string tool,
        params string[] arguments
    )
    {
        await using var assistant = await ConnectAsync();

        var expected = await (await demo.Client.GetAsync(path, Test.Cancelled)).Ok();
        var answer = await Ask(
            assistant,
            tool,
            [.. arguments.Select(a => (a.Split('=')[0], (object)a.Split('=')[1]))]
        );

        Assert.Equal(expected.ToJsonString(), answer.ToJsonString());
    }

    [Fact]
    public async Task A_text_is_analysed_and_not_stored()
    {
        await using var assistant = await ConnectAsync();
        var before = await Count();

        var answer = await Ask(
            assistant,
            "analyze_text",
            (
                "content",
                "“We oppose an Asian NATO,” Foreign Minister Jane Example said on Tuesday."
            ),
            ("publishedAt", "2024-10-02"),
            ("proposals", AsianNato)
        );

        var statement = Assert.Single(answer["statements"]!.AsArray())!;
        Assert.Equal("2024-10-01", statement["saidOn"]!.Text("date"));
        Assert.Equal("asian-nato", statement["stances"]![0]!.Text("proposalId"));
        Assert.Equal(before, await Count());
    }

    [Theory]
    [InlineData("did you mean asian-nato?", "positions", "proposal=asian-nat0")]
    [InlineData("did you mean shigeru-ishiba?", "timeline", "actor=石破茂", "proposal=asian-nato")]
    [InlineData("did you mean shigeru-ishiba?", "search_statements", "actor=shigeru-ishibaa")]
    [InlineData(
        "at: 'soon' is not possible here; send a day such as",
        "positions",
        "proposal=asian-nato",
        "at=soon"
    )]
    [InlineData("favor, against, neutral or unrelated", "search_statements", "label=bad")]
    [InlineData(
        "exchange the two",
        "search_statements",
        "saidFrom=2024-02-01",
        "saidTo=2024-01-01"
    )]
    [InlineData("No statement has the id 'none'", "cite_statement", "statement=none")]
    [InlineData("inputSchema", "search_statements", "limit=many")]
    [InlineData("The article is empty", "analyze_text", "content= ")]
    public async Task A_mistake_is_answered_with_what_to_send_instead(
        string words,
        string tool,
        params string[] arguments
    )
    {
        await using var assistant = await ConnectAsync();

        var result = await assistant.CallToolAsync(
            tool,
            arguments.ToDictionary(a => a.Split('=')[0], a => (object?)a.Split('=')[1]),
            cancellationToken: Test.Cancelled
        );

        Assert.True(result.IsError);
        Assert.Contains(words, TextOf(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Without_a_key_that_is_known_nothing_is_answered(string? key)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var assistant = await ConnectAsync(key);
        });

        Assert.Contains("401", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    public async Task There_are_no_sessions_to_keep(string method, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/mcp");

        var response = await demo.Client.SendAsync(request, Test.Cancelled);

        Assert.Equal(status, response.StatusCode);
        await response.Fails(ProblemKinds.MethodNotAllowed);
    }

    private async Task<int> Count() =>
        (await (await demo.Client.GetAsync("/api/v1/articles?limit=200", Test.Cancelled)).Ok())
            .Items()
            .Count;

    private async Task<McpClient> ConnectAsync(string? key = DemoServer.Key) =>
        await McpClient.CreateAsync(
            new HttpClientTransport(
                new HttpClientTransportOptions
                {
                    Endpoint = new Uri(demo.Root, "/mcp"),
                    TransportMode = HttpTransportMode.StreamableHttp,
                    AdditionalHeaders = key is null
                        ? []
                        : new Dictionary<string, string> { [ApiKeyHandler.HeaderName] = key },
                }
            ),
            cancellationToken: Test.Cancelled
        );

    private static async Task<JsonNode> Ask(
        McpClient assistant,
        string tool,
        params (string Name, object Value)[] arguments
    )
    {
        var result = await assistant.CallToolAsync(
            tool,
            arguments.ToDictionary(a => a.Name, a => (object?)a.Value),
            cancellationToken: Test.Cancelled
        );
        Assert.False(result.IsError ?? false, TextOf(result));
        return JsonNode.Parse(TextOf(result))!;
    }

    private static string TextOf(CallToolResult result) =>
        Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
