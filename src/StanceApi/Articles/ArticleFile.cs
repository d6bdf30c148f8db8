using System.Globalization;
using StanceApi.Text.Documents;

namespace StanceApi.Articles;

/// <summary>
/// Reads an article from a file. Its extension tells the format; a block of <c>key: value</c> lines between
/// <c>---</c> at the top may give title, date, publisher, url and language.
/// </summary>
public static class ArticleFile
{
    private const string Fence = "---";

    public static async Task<Article> ReadAsync(string path, CancellationToken ct) =>
        Parse(await File.ReadAllTextAsync(path, ct), ArticleFormats.OfFile(path));

    public static Article Parse(string content, ArticleFormat format)
    {
        ArgumentNullException.ThrowIfNull(content);
        var lines = content.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0] is Fence ? Array.IndexOf(lines, Fence, 1) : -1;
        if (end < 0)
        {
            return new Article(content, format);
        }
        var head = lines[1..end]
            .Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(p => p.Length == 2 && p[1].Length > 0 && p[1] is not "null")
            .DistinctBy(p => p[0], StringComparer.Ordinal)
            .ToDictionary(p => p[0], p => Unquote(p[1]), StringComparer.Ordinal);
        var body = string.Join('\n', lines[(end + 1)..]);
        return new Article(
            WithTitle(body, head.GetValueOrDefault("title"), format),
            format,
            Date(head.GetValueOrDefault("date")),
            head.GetValueOrDefault("url"),
            head.GetValueOrDefault("publisher"),
            head.GetValueOrDefault("language")
        );
    }

    private static string WithTitle(string body, string? title, ArticleFormat format) =>
        title is not null && format is ArticleFormat.Markdown
            ? $"# {title}\n\n{body.TrimStart()}"
            : body;

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? date
            : null;

    private static string Unquote(string value) =>
        value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1] : value;
}
