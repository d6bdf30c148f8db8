using System.Globalization;
using System.Text;
using System.Text.Json;
using StanceApi.Benchmarks.Stores;

namespace StanceApi.Benchmarks.Workers;

/// <summary>Articles as they come in, one JSON object a line: six people are quoted in each. The same number gives the same.</summary>
internal static class GeneratedArticles
{
    public const int Statements = 6;
    private const int People = 400;
    private const int Days = 720;

    private static readonly string[] Opinions =
    [
        "We support the {0} and will vote for it",
        "We reject the {0}; it would harm our people",
        "The {0} needs more study before anybody decides",
        "Our government has always welcomed the {0}",
        "There is no majority for the {0} in this house",
    ];

    private static readonly string[] Titles =
    [
        "Foreign Minister",
        "Trade Minister",
        "Senator",
        "President",
    ];

    public static string Lines(int count, ulong seed, string subject)
    {
        var texts = new GeneratedText(seed);
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            lines.AppendLine(Line(i, subject, texts, new Chance(seed + (ulong)i)));
        }

        return lines.ToString();
    }

    private static string Line(int number, string subject, GeneratedText texts, Chance chance)
    {
        var text = new StringBuilder($"Report {number}\n\n");
        for (var i = 0; i < Statements; i++)
        {
            var person = chance.Ranked(People);
            var opinion = string.Format(
                CultureInfo.InvariantCulture,
                Opinions[chance.Below(Opinions.Length)],
                subject
            );
            text.Append(CultureInfo.InvariantCulture, $"{Titles[person % Titles.Length]} ")
                .Append(Name(person))
                .Append(" said: “")
                .Append(opinion)
                .Append(", ")
                .Append(texts.Statement("en", special: null, chance))
                .Append("”\n\n");
        }

        return JsonSerializer.Serialize(
            new
            {
                content = text.ToString(),
                contentType = "text/plain",
                publishedAt = new DateOnly(2022, 1, 1).AddDays(chance.Below(Days)),
                publisher = $"Outlet {chance.Below(50)}",
            }
        );
    }

    private static string Name(int person) =>
        $"{(char)('A' + person % 26)}{"aeiou"[person / 26 % 5]}dric {(char)('A' + person / 5 % 26)}{"aeiou"[person % 5]}nwell{(char)('a' + person / 20)}";
}
