using System.Text;

namespace StanceApi.Citations;

/// <summary>A citation in CommonMark: the words as a block quotation, then where they come from.</summary>
public static class MarkdownCitation
{
    // Any ASCII punctuation may be escaped (CommonMark 0.31, 2.4); these are all that can begin a construct anywhere.
    private const string Special = "\\`*_{}[]<>#|~&!()";

    public static string Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var speakers =
            citation.Statement.Speakers.Length == 0
                ? "speaker unknown"
                : string.Join(
                    "; ",
                    citation.Statement.Speakers.Select(s => Escape(Citation.DescriptionOf(s)))
                );
        var source = string.Join(
            ", ",
            new[]
            {
                Link(citation),
                citation.Publisher is { } publisher ? $"*{Escape(publisher)}*" : null,
                citation.Published,
                citation.Statement.ReportedBy.Length == 0
                    ? null
                    : $"via {Escape(string.Join(", ", citation.Statement.ReportedBy))}",
            }.OfType<string>()
        );
        return string.Join(
                '\n',
                new[]
                {
                    $"> {LineStart(Escape(citation.Words))}",
                    ">",
                    $"> — {speakers}, {citation.SaidOn}",
                    "",
                    source.Length == 0 ? null : $"{LineStart(source)}.",
                    source.Length == 0 ? null : "",
                    $"{Escape(citation.Provenance)}; fetched {citation.Fetched}.",
                }.OfType<string>()
            ) + "\n";
    }

    private static string? Link(Citation citation) =>
        citation.Article.SourceUrl is { } url
            ? $"[{Escape(citation.Title ?? url)}](<{Address(url)}>)"
        : citation.Title is { } title ? $"“{Escape(title)}”"
        : null;

    /// <summary>What would end or break an address between angle brackets, percent-encoded.</summary>
    private static string Address(string url) =>
        string.Concat(
            url.Select(c =>
                c switch
                {
                    '<' => "%3C",
                    '>' => "%3E",
                    '\\' => "%5C",
                    _ when char.IsControl(c) => Uri.EscapeDataString(c.ToString()),
                    _ => c.ToString(),
                }
            )
        );

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>At the beginning of a line a dash or a number begins a list, and equals signs underline.</summary>
    private static string LineStart(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return text[0] is '-' or '+' or '=' ? $"\\{text}"
            : digits > 0 && digits < text.Length && text[digits] is '.'
                ? $"{text[..digits]}\\{text[digits..]}"
            : text;
    }
}
