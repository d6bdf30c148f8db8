using StanceApi.Text.Statements;

namespace StanceApi.Citations;

/// <summary>A citation as one line of text.</summary>
public static class PlainTextCitation
{
    public static string Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var words =
            citation.Statement.Kind is StatementKind.Direct
                ? $"“{citation.Words}”"
                : citation.Words;
        var speakers =
            citation.Statement.Speakers.Length == 0
                ? "speaker unknown"
                : string.Join("; ", citation.Statement.Speakers.Select(Citation.DescriptionOf));
        return string.Join(
            ' ',
            new[]
            {
                $"{words} — {speakers}, {citation.SaidOn}.",
                Source(citation),
                citation.Article.SourceUrl,
                $"[{citation.Provenance}; fetched {citation.Fetched}]",
            }.OfType<string>()
        );
    }

    private static string? Source(Citation citation)
    {
        var carried =
            citation.Statement.ReportedBy.Length == 0
                ? null
                : $"via {string.Join(", ", citation.Statement.ReportedBy)}";
        var parts = new[]
        {
            citation.Title is { } title ? $"“{title}”" : null,
            citation.Publisher,
            citation.Published,
            carried,
        }
            .OfType<string>()
            .ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts) + ".";
    }
}
