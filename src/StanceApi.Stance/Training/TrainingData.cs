using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training;

/// <summary>
/// Reads a folder of training data: <c>proposals/*.jsonl</c>, <c>&lt;language&gt;/*.jsonl</c> with a statement a line, and
/// <c>articles/*.jsonl</c> with a short article a line.
/// </summary>
public static class TrainingData
{
    private const string ProposalFolder = "proposals";
    private const string ArticleFolder = "articles";

    /// <exception cref="InvalidDataException">A line is no JSON object, misses a field, or names an unknown proposal, label or act.</exception>
    public static TrainingSet Read(string folder)
    {
        var files = Directory
            .EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        var proposals = new Dictionary<string, Proposal>(StringComparer.Ordinal);
        var lines = files.ToLookup(f => f.Split('/')[0], StringComparer.Ordinal);
        foreach (var (line, where) in lines[ProposalFolder].SelectMany(f => Lines(folder, f)))
        {
            var proposal = Parse(line, where, ToProposal);
            if (!proposals.TryAdd(proposal.Id, proposal))
            {
                throw new InvalidDataException(
                    $"{where}: proposal '{proposal.Id}' is there twice."
                );
            }
        }

        var rows = lines
            .Where(group => group.Key is not (ProposalFolder or ArticleFolder))
            .SelectMany(group => group)
            .SelectMany(f => Lines(folder, f))
            .Select(l => Parse(l.Line, l.Where, json => ToRow(json, proposals)))
            .ToImmutableArray();
        var inArticles = lines[ArticleFolder]
            .SelectMany(f => Lines(folder, f))
            .SelectMany(l => Parse(l.Line, l.Where, json => ToArticle(json, proposals)))
            .ToImmutableArray();
        return new TrainingSet(rows, inArticles, [.. proposals.Values], HashOf(folder, files));
    }

    private static IEnumerable<(string Line, string Where)> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file))
            .Select((line, at) => (line, $"{file}:{at + 1}"))
            .Where(l => !string.IsNullOrWhiteSpace(l.line));

    private static T Parse<T>(string line, string where, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return read(document.RootElement);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            throw new InvalidDataException($"{where}: {e.Message}", e);
        }
    }

    private static Proposal ToProposal(JsonElement json) =>
        new(
            Text(json, "id"),
            [
                .. json.GetProperty("name")
                    .EnumerateObject()
                    .Select(n => new LocalizedText(n.Value.GetString()!, n.Name)),
            ],
            [
                .. json.GetProperty("aliases")
                    .EnumerateArray()
                    .Select(a => new LocalizedText(Text(a, "text"), Optional(a, "language"))),
            ],
            Optional(json, "description"),
            []
        );

    private static TrainingRow ToRow(JsonElement json, Dictionary<string, Proposal> proposals) =>
        new(
            Text(json, "id"),
            Text(json, "language"),
            ProposalOf(json, proposals),
            Optional(json, "context"),
            Text(json, "statement"),
            LabelNames.ParseLabel(Text(json, "label")),
            LabelNames.ParseAct(Text(json, "act")),
            Optional(json, "hard"),
            Optional(json, "pair")
        );

    /// <summary>Each statement is to be found once in the article's text.</summary>
    private static ImmutableArray<TrainingRow> ToArticle(
        JsonElement json,
        Dictionary<string, Proposal> proposals
    )
    {
        var text = Text(json, "text");
        var all = StatementsOf(json, text);
        var rows = ImmutableArray.CreateBuilder<TrainingRow>();
        foreach (var statement in json.GetProperty("statements").EnumerateArray())
        {
            var (start, end) = (all[rows.Count].Start, all[rows.Count].End);
            rows.Add(
                new TrainingRow(
                    $"{Text(json, "id")}-{rows.Count + 1}",
                    Text(json, "language"),
                    ProposalOf(json, proposals),
                    null,
                    text[start..end],
                    LabelNames.ParseLabel(Text(statement, "label")),
                    LabelNames.ParseAct(Text(statement, "act")),
                    null,
                    null
                )
                {
                    Place = new ArticlePlace(Text(json, "title"), text, start, end, all),
                }
            );
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<ArticleStatement> StatementsOf(JsonElement json, string text)
    {
        var all = ImmutableArray.CreateBuilder<ArticleStatement>();
        foreach (var statement in json.GetProperty("statements").EnumerateArray())
        {
            var words = Text(statement, "text");
            var start = text.IndexOf(words, StringComparison.Ordinal);
            if (start < 0 || text.IndexOf(words, start + 1, StringComparison.Ordinal) >= 0)
            {
                throw new FormatException($"not once in the article: '{words}'");
            }

            all.Add(
                new ArticleStatement(
                    start,
                    start + words.Length,
                    Optional(statement, "speaker"),
                    Optional(statement, "role")
                )
            );
        }

        return all.ToImmutable();
    }

    private static Proposal ProposalOf(JsonElement json, Dictionary<string, Proposal> proposals) =>
        proposals.TryGetValue(Text(json, "proposal"), out var proposal)
            ? proposal
            : throw new FormatException($"unknown proposal '{Text(json, "proposal")}'");

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    private static string? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string HashOf(string folder, List<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(Path.Combine(folder, file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
