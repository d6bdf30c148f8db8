using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StanceApi.OpenApi;
using StanceApi.Tests.Models;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.OpenApi;

/// <summary>A program that takes every call of the examples; its folder of training data is empty, so that no training takes long.</summary>
public sealed class DocumentedStore()
    : ApiFixture(
        ("Training:DataFolder", Directory.CreateTempSubdirectory("stance-training-").FullName)
    );

/// <summary>Validators call an empty document valid, so what counts is asserted here.</summary>
public sealed class OpenApiDocumentTests(DocumentedStore api) : IClassFixture<DocumentedStore>
{
    private static readonly string Golden = Path.Combine(
        Source.Folder,
        "OpenApi",
        "Golden",
        "openapi.json"
    );

    [Fact]
    public async Task The_document_is_the_golden_one()
    {
        var document = await Document();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Golden)!);
            await File.WriteAllTextAsync(Golden, Pretty(document), Test.Cancelled);
        }

        var golden = JsonNode.Parse(await File.ReadAllTextAsync(Golden, Test.Cancelled))!;

        Assert.Equal(Leaves(golden), Leaves(document));
    }

    [Fact]
    public async Task It_is_OpenAPI_3_1_with_the_tags_in_the_order_of_the_work()
    {
        var document = await Document();

        Assert.StartsWith("3.1", document.Text("openapi"), StringComparison.Ordinal);
        Assert.Equal(
            ApiTags.InOrder.Select(t => t.Name),
            document["tags"]!.AsArray().Select(t => t!.Text("name"))
        );
        Assert.All(document["tags"]!.AsArray(), t => Assert.NotEmpty(t!.Text("description")));
    }

    [Fact]
    public async Task Every_call_of_the_contract_is_in_it()
    {
        var document = await Document();

        string[] expected =
        [
            "POST /api/v1/analyze",
            "POST /api/v1/score",
            "POST /api/v1/articles",
            "POST /api/v1/articles/batch",
            "GET /api/v1/articles",
            "GET /api/v1/articles/{id}",
            "DELETE /api/v1/articles/{id}",
            "GET /api/v1/articles/{id}/statements",
            "GET /api/v1/statements",
            "GET /api/v1/statements/{id}",
            "GET /api/v1/statements/{id}/citation",
            "GET /api/v1/statements/{id}/duplicates",
            "GET /api/v1/statements/{id}/explanation",
            "GET /api/v1/actors",
            "POST /api/v1/actors",
            "POST /api/v1/actors/import",
            "PATCH /api/v1/actors/{id}",
            "POST /api/v1/actors/{id}/merge",
            "POST /api/v1/actors/{id}/split",
            "GET /api/v1/audit-events",
            "GET /api/v1/actors/resolve",
            "GET /api/v1/rescore-runs",
            "POST /api/v1/rescore-runs",
            "GET /api/v1/rescore-runs/{id}",
            "DELETE /api/v1/rescore-runs/{id}",
            "GET /api/v1/rescore-runs/{id}/diff",
            "POST /api/v1/rescore-runs/{id}/promote",
            "GET /api/v1/statements/{id}/scores",
            "GET /api/v1/feeds",
            "POST /api/v1/feeds",
            "GET /api/v1/feeds/{id}",
            "DELETE /api/v1/feeds/{id}",
            "GET /api/v1/feeds/{id}/entries",
            "POST /api/v1/feeds/{id}/poll",
            "GET /api/v1/webhooks",
            "POST /api/v1/webhooks",
            "GET /api/v1/webhooks/{id}",
            "DELETE /api/v1/webhooks/{id}",
            "GET /api/v1/webhooks/{id}/deliveries",
            "POST /api/v1/webhooks/{id}/deliveries/{deliveryId}/redeliver",
            "GET /api/v1/jobs",
            "GET /api/v1/jobs/{id}",
            "DELETE /api/v1/jobs/{id}",
            "GET /api/v1/jobs/{id}/events",
            "GET /api/v1/review",
            "GET /api/v1/models",
            "POST /api/v1/models",
            "GET /api/v1/models/{version}",
            "GET /api/v1/models/active",
            "PUT /api/v1/models/active",
            "GET /api/v1/statements/{id}/corrections",
            "POST /api/v1/statements/{id}/corrections",
            "POST /api/v1/statements/{id}/corrections/{correctionId}/undo",
            "GET /api/v1/actors/{id}",
            "GET /api/v1/actors/{id}/timeline",
            "GET /api/v1/proposals",
            "POST /api/v1/proposals",
            "GET /api/v1/proposals/{id}",
            "PUT /api/v1/proposals/{id}",
            "DELETE /api/v1/proposals/{id}",
            "GET /api/v1/proposals/{id}/timeline",
            "GET /api/v1/proposals/{id}/positions",
            "GET /api/v1/compare",
            "GET /api/v1/exports/positions",
            "GET /api/v1/exports/statements",
            "GET /api/v1/exports/timeline",
            "GET /api/v1/shifts",
            "GET /api/v1/shifts.atom",
            "GET /health/details",
            "GET /health/live",
            "GET /health/ready",
        ];
        Assert.Equal(expected.Order(), Operations(document).Select(o => o.Name).Order());
    }

    [Fact]
    public async Task Every_call_has_a_summary_a_description_one_tag_and_an_id_of_its_own()
    {
        var operations = Operations(await Document()).ToList();

        Assert.All(
            operations,
            o =>
            {
                Assert.True(o.Node["summary"] is not null, o.Name);
                Assert.True(o.Node.Text("description").Length > 20, o.Name);
                Assert.Single(o.Node["tags"]!.AsArray());
            }
        );
        Assert.Equal(
            operations.Count,
            operations.Select(o => o.Node.Text("operationId")).Distinct().Count()
        );
    }

    [Fact]
    public async Task Every_parameter_is_described_and_typed_and_those_in_the_path_are_required()
    {
        foreach (var (name, node) in Operations(await Document()))
        {
            var inPath = name.Split('{').Length - 1;
            var parameters = node["parameters"]?.AsArray() ?? [];
            Assert.All(
                parameters,
                p =>
                {
                    Assert.True(p!["description"] is not null, $"{name} {p}");
                    Assert.True(p["schema"] is not null, $"{name} {p}");
                }
            );
            Assert.Equal(
                inPath,
                parameters.Count(p => p!.Text("in") is "path" && (bool?)p!["required"] is true)
            );
        }
    }

    [Fact]
    public async Task Lists_take_a_limit_with_its_range_and_a_cursor()
    {
        var document = await Document();
        foreach (
            var path in (string[])["/articles", "/statements", "/actors", "/proposals", "/shifts"]
        )
        {
            var parameters = document["paths"]![$"/api/v1{path}"]!["get"]!["parameters"]!
                .AsArray()
                .ToDictionary(p => p!.Text("name"), p => p!);
            var limit = parameters["limit"]["schema"]!;
            Assert.Equal(1, (int)limit["minimum"]!);
            Assert.Equal(200, (int)limit["maximum"]!);
            Assert.Contains("cursor", parameters.Keys);
        }
    }

    [Fact]
    public async Task Every_call_with_a_body_has_examples_of_it_and_says_what_can_be_wrong_with_it()
    {
        foreach (var (name, node) in Operations(await Document()))
        {
            if (name.Split(' ')[0] is not ("POST" or "PUT" or "PATCH"))
            {
                Assert.Null(node["requestBody"]);
                continue;
            }
            if (node["requestBody"] is null)
            {
                // An action on something, which its address says all about.
                Assert.Matches("/(poll|redeliver)$", name);
                continue;
            }
            Assert.All(
                node["requestBody"]!["content"]!.AsObject(),
                content => Assert.NotEmpty(content.Value!["examples"]!.AsObject())
            );
            Assert.All(
                (string[])["400", "413", "415", "422"],
                s => Assert.True(node["responses"]![s] is not null, $"{name} {s}")
            );
        }
    }

    [Fact]
    public async Task Every_body_has_an_example_in_Chinese_and_one_in_English()
    {
        // A merge and its undoing run but once.
        string[] once = ["POST /api/v1/actors/{id}/merge", "POST /api/v1/actors/{id}/split"];
        foreach (
            var (name, node) in Operations(await Document()).Where(o => !once.Contains(o.Name))
        )
        {
            foreach (var (mediaType, content) in Bodies(node))
            {
                var examples = content!["examples"]!.AsObject().Select(e => e.Value!).ToList();
                var isLines = mediaType is not "application/json";
                Assert.True(
                    examples.Exists(e => Pretty(e["value"]!).Any(c => c is >= '一' and <= '鿿')),
                    $"{name} has nothing in Chinese."
                );
                Assert.True(
                    isLines
                        || examples.Exists(e =>
                            e.Text("summary").Contains("English", StringComparison.Ordinal)
                        ),
                    $"{name} has nothing in English."
                );
            }
        }
    }

    [Fact]
    public async Task Every_answer_is_described_and_every_body_has_a_schema_and_an_example()
    {
        foreach (var (name, node) in Operations(await Document()))
        {
            foreach (var (status, response) in node["responses"]!.AsObject())
            {
                var where = $"{name} {status}";
                Assert.False(string.IsNullOrWhiteSpace(response!.Text("description")), where);
                var content = response!["content"]?.AsObject();
                if (status is "204" or "304" or "308")
                {
                    Assert.Null(content);
                    continue;
                }
                if (name.Contains("/exports/", StringComparison.Ordinal) && status is "200")
                {
                    Assert.Equal(["text/csv", "application/x-ndjson"], content!.Select(c => c.Key));
                    continue;
                }
                var (mediaType, media) = Assert.Single(content!);
                var file =
                    status[0] is not '2' ? null
                    : name.EndsWith(".atom", StringComparison.Ordinal) ? "application/atom+xml"
                    : name.EndsWith("/events", StringComparison.Ordinal) ? "text/event-stream"
                    : null;
                if (file is not null)
                {
                    Assert.Equal(file, mediaType);
                    Assert.Equal("string", media!["schema"]!.Text("type"));
                    continue;
                }
                Assert.Equal(
                    status[0] is '2' ? "application/json" : "application/problem+json",
                    mediaType
                );
                Assert.True(media!["schema"]?["$ref"] is not null, where);
                Assert.True(media["example"] is not null, where);
            }
            Assert.Contains(node["responses"]!.AsObject(), r => r.Key[0] is '2');
            Assert.Contains(node["responses"]!.AsObject(), r => r.Key[0] is '4');
        }
    }

    [Fact]
    public async Task Answers_always_have_all_their_fields_and_requests_only_the_required_ones()
    {
        var schemas = (await Document())["components"]!["schemas"]!;

        var statement = schemas["StatementResponse"]!;
        Assert.Equal(
            statement["properties"]!.Names().Order(),
            statement["required"]!.AsArray().Select(r => (string)r!).Order()
        );
        Assert.Equal(
            ["url"],
            schemas["AddFeedRequest"]!["required"]!.AsArray().Select(r => (string)r!).Order()
        );
        Assert.DoesNotContain("id", schemas["ReplaceProposalRequest"]!["properties"]!.Names());
        Assert.Equal(
            ["favor", "against", "neutral", "unrelated"],
            schemas["StanceLabel"]!["enum"]!.AsArray().Select(r => (string)r!)
        );
        Assert.NotNull(schemas["StatementPage"]);
    }

    [Fact]
    public async Task No_schema_is_made_of_what_a_program_knows_about_JSON()
    {
        var schemas = (await Document())["components"]!["schemas"]!;

        Assert.DoesNotContain(schemas.Names(), n => n.StartsWith("Json", StringComparison.Ordinal));
        Assert.Equal("array", schemas["CitationResponse"]!["properties"]!["cslJson"]!.Text("type"));
    }

    [Fact]
    public async Task Every_example_of_a_request_runs_as_it_is()
    {
        // As in the demo, the proposal is there. What is made first is there for the calls below it.
        await api.Post("/proposals", new { id = "asian-nato", name = "Asian NATO" });
        var operations = Operations(await Document())
            .OrderBy(o => o.Name.Contains('{', StringComparison.Ordinal))
            .ThenBy(o => o.Name.Split(' ')[1].Length);
        await api.RegisterOther("1f0c9a7e");
        foreach (var (name, node) in operations)
        {
            foreach (var (mediaType, content) in Bodies(node))
            {
                foreach (var (_, example) in content!["examples"]!.AsObject())
                {
                    var id =
                        name.Contains("/actors/", StringComparison.Ordinal) ? "bo-example"
                        : name.Contains("/rescore-runs/", StringComparison.Ordinal) ? await DryRun()
                        : name.Contains("/statements/", StringComparison.Ordinal)
                            ? await StatementId()
                        : "asian-nato";
                    var path = name.Replace("{id}", id, StringComparison.Ordinal);
                    if (path.Contains("{correctionId}", StringComparison.Ordinal))
                    {
                        path = path.Replace(
                            "{correctionId}",
                            await CorrectionId(id),
                            StringComparison.Ordinal
                        );
                    }
                    var parts = path.Split(' ');
                    var value = example!["value"]!;
                    using var request = new HttpRequestMessage(new HttpMethod(parts[0]), parts[1])
                    {
                        Content = new StringContent(
                            value is JsonValue ? (string)value! : value.ToJsonString(),
                            null,
                            mediaType
                        ),
                    };
                    var response = await api.Client.SendAsync(request, Test.Cancelled);
                    Assert.True(
                        response.IsSuccessStatusCode,
                        $"{name}: {await response.Content.ReadAsStringAsync(Test.Cancelled)}"
                    );
                }
            }
        }
    }

    [Fact]
    public async Task There_is_a_page_to_try_it()
    {
        var page = await api.Client.GetAsync("/swagger/index.html", Test.Cancelled);

        Assert.True(page.IsSuccessStatusCode);
    }

    private async Task<string> StatementId()
    {
        var article = await api.Store(
            "en",
            new Said("Exa Ample", "NOR", $"Word {Guid.NewGuid()}.", new DateOnly(2024, 5, 6))
        );
        return (await api.GetJson($"/articles/{article.Id}/statements")).Items()[0].Text("id");
    }

    private async Task<string> CorrectionId(string statementId)
    {
        var corrected = await api.Post(
            $"/statements/{statementId}/corrections",
            new { saidOn = new { date = "2024-05-01" } }
        );
        return (await corrected.Ok(HttpStatusCode.Created))["corrections"]![0]!.Text("id");
    }

    /// <summary>The id of a dry run that is through.</summary>
    private async Task<string> DryRun()
    {
        var run = await (await api.Post("/rescore-runs", new { dryRun = true })).Ok(
            HttpStatusCode.Accepted
        );
        var path = $"/rescore-runs/{run.Text("id")}";
        while ((await api.GetJson(path))["finishedAt"] is null)
        {
            await Task.Delay(20, Test.Cancelled);
        }
        return run.Text("id");
    }

    private static JsonObject Bodies(JsonNode operation) =>
        operation["requestBody"]?["content"]?.AsObject() ?? [];

    private async Task<JsonNode> Document() =>
        await (await api.Client.GetAsync("/swagger/v1/swagger.json", Test.Cancelled)).Ok();

    private static IEnumerable<(string Name, JsonNode Node)> Operations(JsonNode document) =>
        document["paths"]!
            .AsObject()
            .SelectMany(p =>
                p.Value!.AsObject().Select(o => ($"{o.Key.ToUpperInvariant()} {p.Key}", o.Value!))
            );

    /// <summary>Path and value of every leaf: a difference shows where it is.</summary>
    private static IEnumerable<string> Leaves(JsonNode? node, string path = "") =>
        node switch
        {
            JsonObject map => map.SelectMany(p => Leaves(p.Value, $"{path}/{p.Key}")),
            JsonArray list => list.SelectMany((item, i) => Leaves(item, $"{path}/{i}")),
            _ => [$"{path} = {node?.ToJsonString() ?? "null"}"],
        };

    private static string Pretty(JsonNode document) =>
        document.ToJsonString(
            new JsonSerializerOptions
            {
                WriteIndented = true,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        ) + "\n";
}
