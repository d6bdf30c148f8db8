using System.Text.Json;

namespace StanceApi.Tests.Models;

/// <summary>A folder of training data that is learned in a moment: ten proposals, plain words.</summary>
public static class SmallTrainingData
{
    private static readonly (string Label, string Act, string[] Words)[] Said =
    [
        (
            "favor",
            "endorse",
            ["We support {0}.", "We welcome {0} and will sign it.", "Our party stands behind {0}."]
        ),
        (
            "against",
            "reject",
            [
                "We oppose {0}.",
                "We reject {0} and will not sign it.",
                "Our party stands against {0}.",
            ]
        ),
        (
            "neutral",
            "study",
            [
                "We will study {0}.",
                "We take note of {0} for now.",
                "Our party is still reading {0}.",
            ]
        ),
        (
            "unrelated",
            "other",
            [
                "The harvest was good.",
                "The train was late again.",
                "Our guests enjoyed the concert.",
            ]
        ),
    ];

    private static readonly string[] Things =
    [
        "canal",
        "bridge",
        "tariff",
        "treaty",
        "harbour",
        "airport",
        "tunnel",
        "levy",
        "quota",
        "charter",
    ];

    public static async Task WriteAsync(string folder)
    {
        foreach (var part in (string[])["proposals", "en", "articles"])
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
        }
        await WriteAsync(
            Path.Combine(folder, "proposals", "things.jsonl"),
            Things.Select(Proposal)
        );
        await WriteAsync(Path.Combine(folder, "en", "things.jsonl"), Things.SelectMany(Rows));
        await WriteAsync(Path.Combine(folder, "articles", "things.jsonl"), Things.Select(Article));
    }

    private static object Proposal(string thing) =>
        new
        {
            id = thing,
            name = new { en = $"the northern {thing}" },
            aliases = Array.Empty<object>(),
            description = $"A {thing} in the north.",
        };

    private static IEnumerable<object> Rows(string thing) =>
        from said in Said
        from words in said.Words.Select((w, i) => (Text: w, At: i))
        select new
        {
            id = $"{thing}-{said.Label}-{words.At}",
            language = "en",
            proposal = thing,
            statement = Fill(words.Text, thing),
            label = said.Label,
            act = said.Act,
        };

    private static object Article(string thing) =>
        new
        {
            id = $"article-{thing}",
            language = "en",
            proposal = thing,
            title = $"Ministers on the northern {thing}",
            text = $"Ministers met. {string.Join(" They went on. ", Said.Select(s => Fill(s.Words[1], thing)))}",
            statements = Said.Select(s => new
            {
                text = Fill(s.Words[1], thing),
                speaker = "a minister",
                label = s.Label,
                act = s.Act,
            }),
        };

    private static string Fill(string words, string thing) =>
        words.Replace("{0}", $"the northern {thing}", StringComparison.Ordinal);

    private static Task WriteAsync(string file, IEnumerable<object> lines) =>
        File.WriteAllLinesAsync(file, lines.Select(l => JsonSerializer.Serialize(l)));
}
