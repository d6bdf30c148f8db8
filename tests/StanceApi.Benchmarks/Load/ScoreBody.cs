using System.Text.Json;
using System.Text.Json.Nodes;

namespace StanceApi.Benchmarks.Load;

/// <summary>A request to judge rows of the training data, each by the proposal that it is about.</summary>
internal static class ScoreBody
{
    public static string Of(string trainingData, int count)
    {
        var proposals = Read(Path.Combine(trainingData, "proposals"))
            .ToDictionary(p => (string)p["id"]!, StringComparer.Ordinal);
        var all = ((string[])["en", "ja", "zh-Hans", "zh-Hant"])
            .SelectMany(l => Read(Path.Combine(trainingData, l)))
            .ToList();
        // From all languages and families, and several to a proposal, as they come in an archive.
        var rows = all.Where((_, i) => i / 10 % (all.Count / count) == 0).Take(count);
        return JsonSerializer.Serialize(
            new
            {
                items = rows.Select(r => new
                {
                    id = (string)r["id"]!,
                    statement = (string)r["statement"]!,
                    context = (string?)r["context"],
                    language = (string)r["language"]!,
                    proposal = proposals[(string)r["proposal"]!],
                }),
            }
        );
    }

    private static IEnumerable<JsonNode> Read(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(l => l.Length > 0)
            .Select(l => JsonNode.Parse(l)!);
}
