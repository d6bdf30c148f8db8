using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace StanceApi.Text.Cleaning.Markup;

/// <summary>Decodes HTML character references and keeps where each character came from.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 32;

    /// <param name="text">Text as written between two tags.</param>
    /// <param name="start">Its offset in what came in.</param>
    /// <returns>The decoded text, and the raw offset of each character, or null where nothing was decoded.</returns>
    public static (string Text, int[]? Offsets) Decode(string text, int start)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
        {
            return (text, null);
        }

        var decoded = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var (symbol, length) = text[at] == '&' ? Reference(text, at) : (null, 0);
            if (symbol is null)
            {
                decoded.Append(text[at]);
                offsets.Add(start + at);
                at++;
                continue;
            }

            decoded.Append(symbol);
            for (var i = 0; i < symbol.Length; i++)
            {
                offsets.Add(start + at);
            }

            at += length;
        }

        return (decoded.ToString(), [.. offsets]);
    }

    private static (string? Symbol, int Length) Reference(string text, int at)
    {
        var end = at + 1;
        var limit = Math.Min(text.Length, at + LongestName);
        if (end < limit && text[end] == '#')
        {
            return Numeric(text, at);
        }

        while (end < limit && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end == at + 1)
        {
            return (null, 0);
        }

        var terminated = end < text.Length && text[end] == ';';
        var name = text[(at + 1)..end];
        var symbol = HtmlEntityProvider.Resolver.GetSymbol(terminated ? name + ";" : name);
        return symbol is null ? (null, 0) : (symbol, end - at + (terminated ? 1 : 0));
    }

    private static (string? Symbol, int Length) Numeric(string text, int at)
    {
        var end = at + 2;
        var hex = end < text.Length && text[end] is 'x' or 'X';
        if (hex)
        {
            end++;
        }

        var digits = end;
        var limit = Math.Min(text.Length, at + LongestName);
        while (
            end < limit && (hex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end]))
        )
        {
            end++;
        }

        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (
            !int.TryParse(
                text.AsSpan(digits, end - digits),
                style,
                CultureInfo.InvariantCulture,
                out var code
            )
        )
        {
            return (null, 0);
        }

        var length = end - at + (end < text.Length && text[end] == ';' ? 1 : 0);
        var symbol =
            HtmlEntityProvider.IsInCharacterTable(code)
                ? HtmlEntityProvider.GetSymbolFromTable(code)
            : Rune.IsValid(code) && code != 0 ? new Rune(code).ToString()
            : "\uFFFD";
        return (symbol, length);
    }
}
