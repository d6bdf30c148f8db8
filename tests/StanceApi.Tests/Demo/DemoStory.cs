using System.Globalization;
using System.Text.Json.Nodes;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Demo;

/// <summary>What the demo says of its story, line by line beside the public record, as a Markdown table.</summary>
internal static class DemoStory
{
    private const string Server = "http://127.0.0.1:5080/api/v1";
    private const string Wrong = " ✗";

    private static readonly string[] Head =
    [
        "| day | who | what the record says | read as | position on that day |",
        "|---|---|---|---|---|",
    ];

    /// <param name="get">Answers the path of a GET; null for 404.</param>
    public static async Task<string> TableAsync(Func<string, Task<JsonNode?>> get)
    {
        var rows = new List<string>(Head);
        var (statements, positions, all) = (0, 0, 0);
        foreach (var line in await LinesAsync())
        {
            var path =
                $"/actors/{line["actor"]}/timeline?proposal=asian-nato&from={line["on"]}&to={line["on"]}";
            var timeline = await get(path);
            var (said, saidRight) = Said(timeline, line["words"], line["said"]);
            var (stands, standsRight) = Stands(timeline, line["stands"]);
            rows.Add(
                $"| {line["on"]} | {line["name"]} | [{line["record"]}]({Server}{path}) | {said} | {stands} |"
            );
            statements += saidRight ? 1 : 0;
            positions += standsRight ? 1 : 0;
            all++;
        }
        rows.Add("");
        rows.Add(
            $"{statements} of {all} statements and {positions} of {all} positions read as the record has them;{Wrong} marks the others."
        );
        return string.Join('\n', rows);
    }

    private static (string Text, bool Right) Said(JsonNode? timeline, string words, string expected)
    {
        var point = timeline
            ?["points"]!.AsArray()
            .FirstOrDefault(p => p!.Text("text").StartsWith(words, StringComparison.Ordinal));
        var label = point?.Text("label") ?? "not found";
        var right = label == expected;
        var score = point is null ? "" : $" {Number((double)point["score"]!)}";
        return ($"{label}{score}{(right ? "" : Wrong)}", right);
    }

    private static (string Text, bool Right) Stands(JsonNode? timeline, string expected)
    {
        if (timeline?["position"] is not { } position)
        {
            return ($"none{Wrong}", false);
        }
        var right = position.Text("label") == expected;
        var (score, low, high) = (
            Number((double)position["score"]!),
            Number((double)position["low"]!),
            Number((double)position["high"]!)
        );
        return ($"{position.Text("label")} {score} ({low} to {high}){(right ? "" : Wrong)}", right);
    }

    private static string Number(double value) =>
        Math.Round(value, 2).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    private static async Task<IEnumerable<Dictionary<string, string>>> LinesAsync()
    {
        var lines = (
            await File.ReadAllLinesAsync(
                Path.Combine(Source.Folder, "Demo", "story.tsv"),
                Test.Cancelled
            )
        )
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split('\t'))
            .ToList();
        return lines
            .Skip(1)
            .Select(cells =>
                lines[0]
                    .Zip(cells)
                    .ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal)
            );
    }
}
