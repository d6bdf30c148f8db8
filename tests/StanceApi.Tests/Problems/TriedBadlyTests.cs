using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Problems;

/// <summary>Every operation of the OpenAPI document, called as somebody calls it who has not read it.</summary>
public sealed class TriedBadlyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private JsonNode? _document;

    [Fact]
    public async Task A_parameter_that_a_call_does_not_have_is_named_with_those_that_it_has()
    {
        foreach (var call in await Calls())
        {
            var problem = await Fails(
                call,
                ProblemKinds.UnknownParameter,
                query: "thisIsNoParameter=1",
                body: call.Body
            );

            foreach (var known in call.Parameters("query"))
            {
                Assert.Contains(
                    known.Text("name"),
                    problem.Text("detail"),
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_answered_with_what_to_send()
    {
        var tried = 0;
        foreach (var call in await Calls())
        {
            foreach (var parameter in call.Parameters("query"))
            {
                if (Expected(parameter["schema"]!, await Schemas()) is not { } expected)
                {
                    continue;
                }
                tried++;
                var name = parameter.Text("name");
                var problem = await Fails(
                    call,
                    ProblemKinds.MalformedRequest,
                    query: $"{name}=nonsense",
                    body: call.Body
                );
                Assert.True(
                    problem.ErrorsOf(name).Contains(expected, StringComparison.Ordinal),
                    $"{call} {problem}"
                );
            }
        }
        Assert.True(tried > 30);
    }

    [Fact]
    public async Task An_id_that_nobody_has_is_named_and_it_is_said_where_ids_are_found()
    {
        foreach (var call in (await Calls()).Where(c => c.Parameters("path").Any()))
        {
            var problem = await Fails(call, kind: null, query: call.Required, body: call.Body);

            Assert.Equal(404, (int)problem["status"]!);
            Assert.Contains("no-such-thing", problem.Text("detail"), StringComparison.Ordinal);
            Assert.True(
                problem["didYouMean"] is not null
                    || problem.Text("detail").Contains("/api/v1/", StringComparison.Ordinal),
                $"{call} {problem}"
            );
        }
    }

    [Fact]
    public async Task A_body_that_is_missing_of_another_kind_or_broken_is_named_as_such()
    {
        foreach (var call in (await Calls()).Where(c => c.MediaTypes.Count > 0))
        {
            var types = call.MediaTypes;
            await Fails(
                call,
                ProblemKinds.UnsupportedMediaType,
                body: new StringContent("<a/>", Encoding.UTF8, "application/xml"),
                also: p =>
                    Assert.All(
                        types,
                        t => Assert.Contains(t, p.Text("detail"), StringComparison.Ordinal)
                    )
            );
            if (types is not ["application/json"])
            {
                continue;
            }
            await Fails(
                call,
                ProblemKinds.EmptyBody,
                body: new StringContent("", null, "application/json")
            );
            foreach (var broken in (string[])["{", "[]", "\"text\"", "7", "{\"a\":1,}"])
            {
                var problem = await Fails(
                    call,
                    ProblemKinds.MalformedRequest,
                    body: new StringContent(broken, null, "application/json")
                );
                Assert.Contains("line 1", problem.Text("detail"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_method_that_an_address_does_not_have_is_answered_with_those_it_has()
    {
        foreach (var path in (await Calls()).GroupBy(c => c.Path))
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Trace,
                path.Key.Replace("{id}", "x", StringComparison.Ordinal)
            );
            var problem = await (await api.Client.SendAsync(request, Test.Cancelled)).Fails(
                ProblemKinds.MethodNotAllowed
            );

            Assert.All(
                path,
                c => Assert.Contains(c.Method, problem.Text("detail"), StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("/api/v1/statement")]
    [InlineData("/api/v2/statements")]
    [InlineData("/statements")]
    public async Task An_address_that_is_none_leads_to_the_documentation(string path)
    {
        var response = await api.Client.GetAsync(path, Test.Cancelled);

        var problem = await response.Fails(ProblemKinds.NotFound);
        Assert.Contains("/swagger", problem.Text("detail"), StringComparison.Ordinal);
    }

    private async Task<JsonNode> Fails(
        Call call,
        ProblemKind? kind,
        string? query = null,
        HttpContent? body = null,
        Action<JsonNode>? also = null
    )
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(call.Method),
            call.Address + (query is { Length: > 0 } ? $"?{query}" : "")
        )
        {
            Content = body,
        };
        var response = await api.Client.SendAsync(request, Test.Cancelled);
        var text = await response.Content.ReadAsStringAsync(Test.Cancelled);
        Assert.True(
            response.Content.Headers.ContentType?.MediaType == Problem.MediaType
                && (kind is null || (int)response.StatusCode == kind.Status),
            $"{request} {(int)response.StatusCode} {text}"
        );
        var problem = JsonNode.Parse(text)!;
        if (kind is not null)
        {
            Assert.True(problem.Text("type") == kind.Type, $"{call} {text}");
        }
        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        also?.Invoke(problem);
        return problem;
    }

    /// <summary>A word of what the error must say; null where every text is possible.</summary>
    private static string? Expected(JsonNode schema, JsonNode schemas)
    {
        var target = schema["$ref"] is { } reference
            ? schemas[((string)reference!).Split('/')[^1]]!
            : schema;
        if (target["enum"] is JsonArray values)
        {
            return (string)values[0]!;
        }
        var types = target["type"] is JsonArray several
            ? [.. several.Select(t => (string)t!)]
            : new[] { (string?)target["type"] };
        return (string?)target["format"] is "date" ? "2024-10-02"
            : types.Contains("integer") ? "whole number"
            : types.Contains("number") ? "number"
            : types.Contains("boolean") ? "true or false"
            : null;
    }

    private async Task<JsonNode> Document() =>
        _document ??= await (
            await api.Client.GetAsync("/swagger/v1/swagger.json", Test.Cancelled)
        ).Ok();

    private async Task<JsonNode> Schemas() => (await Document())["components"]!["schemas"]!;

    private async Task<IReadOnlyList<Call>> Calls() =>
        [
            .. (await Document())["paths"]!
                .AsObject()
                .Where(p => p.Key.StartsWith("/api/", StringComparison.Ordinal))
                .SelectMany(p =>
                    p.Value!.AsObject()
                        .Select(o => new Call(o.Key.ToUpperInvariant(), p.Key, o.Value!))
                ),
        ];

    private sealed record Call(string Method, string Path, JsonNode Node)
    {
        public string Address =>
            string.Join('/', Path.Split('/').Select(s => s.StartsWith('{') ? "no-such-thing" : s));

        public IReadOnlyList<string> MediaTypes =>
            [.. Node["requestBody"]?["content"]?.AsObject().Select(c => c.Key) ?? []];

        /// <summary>An example of the body, so that nothing else is wrong with the call.</summary>
        public HttpContent? Body
        {
            get
            {
                if (Node["requestBody"]?["content"]?.AsObject().First() is not { } content)
                {
                    return null;
                }
                var value = content.Value!["examples"]!.AsObject().First().Value!["value"]!;
                return new StringContent(
                    value is JsonValue ? (string)value! : value.ToJsonString(),
                    null,
                    content.Key
                );
            }
        }

        public string Required =>
            string.Join(
                '&',
                Parameters("query")
                    .Where(p => (bool?)p["required"] is true)
                    .Select(p => $"{p.Text("name")}=asian-nato")
            );

        public IEnumerable<JsonNode> Parameters(string where) =>
            (Node["parameters"]?.AsArray() ?? []).Select(p => p!).Where(p => p.Text("in") == where);

        public override string ToString() => $"{Method} {Path}";
    }
}
