using System.Buffers;

namespace StanceApi.Exports;

/// <summary>Cells as RFC 4180 has them.</summary>
public static class CsvCell
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");

    // Excel takes the full-width forms for the ordinary ones in some languages.
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create(
        "=+-@\t\r\n＝＋－＠"
    );

    /// <summary>
    /// The text as a cell. What a spreadsheet would take for a formula gets an apostrophe before it, which makes it text.
    /// </summary>
    public static string OfText(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }
        var harmless = FormulaStarts.Contains(
            text.AsSpan().TrimStart(' ') is [var first, ..] ? first : ' '
        )
            ? "'" + text
            : text;
        return harmless.AsSpan().ContainsAny(Quoted) || harmless[0] == ' ' || harmless[^1] == ' '
            ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : harmless;
    }
}
