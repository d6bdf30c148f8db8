using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace StanceApi.Tests.Fuzzing;

/// <summary>A call of the OpenAPI document, and requests to it: as documented in part, and in part not.</summary>
internal sealed record Operation(string Method, string Path, JsonNode Node, JsonNode Schemas)
{
    private const int Deepest = 5;

    public static IReadOnlyList<Operation> AllOf(JsonNode document) =>
        [
            .. document["paths"]!
                .AsObject()
                .SelectMany(p =>
                    p.Value!.AsObject()
                        .Select(o => new Operation(
                            o.Key.ToUpperInvariant(),
                            p.Key,
                            o.Value!,
                            document["components"]!["schemas"]!
                        ))
                ),
        ];

    public bool IsDocumented(int status) =>
        Node["responses"]!.AsObject().ContainsKey(status.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => $"{Method} {Path}";

    /// <param name="known">Ids that lead somewhere.</param>
    public Gen<FuzzedRequest> Requests(IReadOnlyList<string> known)
    {
        var path = Parameters("path")
            .Select(p => Gen.OneOf(Junk.AnyOf([.. known]), Junk.Value).Select(v => (p, v)))
            .ToArray();
        var query = Parameters("query").Select(p => Query(p)).ToArray();
        return Gen.Select(All(path), All(query), Body())
            .Select(
                (ids, values, body) =>
                    new FuzzedRequest(
                        Method,
                        ids.Aggregate(
                            Path,
                            (address, id) =>
                                address.Replace(
                                    $"{{{(string)id.p["name"]!}}}",
                                    Uri.EscapeDataString(Segment(id.v)),
                                    StringComparison.Ordinal
                                )
                        )
                            + string.Concat(
                                values.OfType<string>().Select((v, i) => (i == 0 ? "?" : "&") + v)
                            ),
                        body?.MediaType,
                        body?.Text
                    )
            );
    }

    private Gen<string?> Query(JsonNode parameter)
    {
        var name = (string)parameter["name"]!;
        var schema = Resolve(parameter["schema"]!);
        var good = Gen.Const((string?)parameter["example"]?.ToString() ?? "1");
        return Gen.Frequency(
            (3, Gen.Const((string?)null)),
            (
                3,
                (
                    schema["enum"] is JsonArray choices
                        ? Junk.AnyOf([.. choices.Select(c => c!.ToString())])
                        : good
                ).Select(v => (string?)$"{name}={Uri.EscapeDataString(v)}")
            ),
            (2, Junk.Value.Select(v => (string?)$"{name}={Uri.EscapeDataString(Sane(v))}")),
            (1, Junk.Value.Select(v => (string?)$"{Uri.EscapeDataString(Sane(v))}=1"))
        );
    }

    private Gen<FuzzedBody?> Body()
    {
        if (Node["requestBody"]?["content"]?.AsObject() is not { } content)
        {
            return Gen.Const((FuzzedBody?)null);
        }
        var (type, described) = content.First();
        var examples = described!["examples"]!
            .AsObject()
            .Select(e => e.Value!["value"]!)
            .Select(v => v is JsonValue ? (string)v! : v.ToJsonString())
            .ToArray();
        var made = type is "application/json"
            ? Value(described["schema"]!, 0).Select(v => v)
            : Junk.Text;
        return Gen.Frequency(
                (3, Junk.AnyOf(examples)),
                (6, made),
                (1, Junk.Value),
                (
                    1,
                    Gen.Select(Junk.AnyOf(examples), Gen.Double[0, 1])
                        .Select((e, part) => e[..(int)(e.Length * part)])
                )
            )
            .Select(text => (FuzzedBody?)new FuzzedBody(type, Local(text)));
    }

    /// <summary>JSON that fits the schema, but for what is junk in it.</summary>
    private Gen<string> Value(JsonNode given, int depth)
    {
        var schema = Resolve(given);
        var junk = Gen.OneOf(
            Junk.Value.Select(Junk.Json),
            Junk.AnyOf(
                "null",
                "0",
                "-1",
                "1e400",
                "true",
                "[]",
                "{}",
                "[[[[]]]]",
                "99999999999999999999"
            )
        );
        if (depth >= Deepest)
        {
            return junk;
        }
        return Gen.Frequency((8, Fitting(schema, depth)), (1, junk));
    }

    private Gen<string> Fitting(JsonNode schema, int depth)
    {
        if (schema["enum"] is JsonArray choices)
        {
            return Junk.AnyOf([.. choices.Select(c => c?.ToJsonString() ?? "null")]);
        }
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray several)
        {
            return Gen.OneOf([.. several.Select(s => Value(s!, depth + 1))]);
        }
        var types = schema["type"] is JsonArray list
            ? [.. list.Select(t => (string)t!)]
            : new[] { (string?)schema["type"] ?? "object" };
        return types[0] switch
        {
            "array" => (schema["items"] is { } items ? Value(items, depth + 1) : Gen.Const("1"))
                .Array[0, 3]
                .Select(a => $"[{string.Join(',', a)}]"),
            "object" => Object(schema, depth),
            "boolean" => Junk.AnyOf("true", "false"),
            "integer" => Gen.OneOf(Gen.Int[-2, 100], Gen.Int)
                .Select(i => i.ToString(CultureInfo.InvariantCulture)),
            "number" => Gen.Double[-2, 2]
                .Select(d => d.ToString("R", CultureInfo.InvariantCulture)),
            _ => Gen.OneOf(
                Gen.Const(schema["example"]?.ToJsonString() ?? "\"words\""),
                Junk.Value.Select(Junk.Json),
                Junk.Text.Select(Junk.Json)
            ),
        };
    }

    private Gen<string> Object(JsonNode schema, int depth)
    {
        var fields = (schema["properties"]?.AsObject() ?? [])
            .Select(p =>
                Gen.Frequency(
                    (1, Gen.Const((string?)null)),
                    (3, Value(p.Value!, depth + 1).Select(v => (string?)$"{Junk.Json(p.Key)}:{v}"))
                )
            )
            .Append(
                schema["additionalProperties"] is JsonObject more
                    ? Gen.Select(Junk.AnyOf("en", "zh-Hans", "xx", ""), Value(more, depth + 1))
                        .Select((k, v) => (string?)$"{Junk.Json(k)}:{v}")
                    : Gen.Const((string?)null)
            )
            .ToArray();
        return All(fields).Select(f => $"{{{string.Join(',', f.OfType<string>())}}}");
    }

    private static Gen<T[]> All<T>(Gen<T>[] parts) =>
        parts.Aggregate(
            Gen.Const(Array.Empty<T>()),
            (all, part) => Gen.Select(all, part).Select((a, p) => (T[])[.. a, p])
        );

    private IEnumerable<JsonNode> Parameters(string where) =>
        (Node["parameters"]?.AsArray() ?? []).Select(p => p!).Where(p => (string)p["in"]! == where);

    private JsonNode Resolve(JsonNode schema) =>
        schema["$ref"] is { } reference
            ? Resolve(Schemas[((string)reference!).Split('/')[^1]]!)
            : schema;

    /// <summary>Nothing is asked of anybody's server.</summary>
    private static string Local(string body) =>
        body.Replace("example.org", "nobody.invalid", StringComparison.Ordinal)
            .Replace("example.com", "nobody.invalid", StringComparison.Ordinal)
            .Replace("news.example", "nobody.invalid", StringComparison.Ordinal);

    /// <summary>Nothing that makes it another address.</summary>
    private static string Segment(string value) =>
        Sane(value) is not ("" or "." or "..") and var segment ? segment : "x";

    /// <summary>Single surrogates cannot be escaped, and servers refuse NUL in an address before the program sees it.</summary>
    private static string Sane(string value) =>
        string.Concat(value.EnumerateRunes().Where(r => r.Value > 0).Select(r => r.ToString()))
            .Replace("%00", "%", StringComparison.Ordinal);

    private sealed record FuzzedBody(string MediaType, string Text);
}

/// <summary>A request as it is sent.</summary>
internal sealed record FuzzedRequest(
    string Method,
    string Address,
    string? MediaType,
    string? Body
);
