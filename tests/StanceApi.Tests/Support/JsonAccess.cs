using System.Text.Json.Nodes;

namespace StanceApi.Tests.Support;

public static class JsonAccess
{
    public static IReadOnlyList<JsonNode> Items(this JsonNode list) =>
        [.. list["items"]!.AsArray().Select(i => i!)];

    public static string Text(this JsonNode node, string property) => (string)node[property]!;

    /// <summary>The names of an object's properties in their order.</summary>
    public static IEnumerable<string> Names(this JsonNode node) =>
        node.AsObject().Select(p => p.Key);
}
