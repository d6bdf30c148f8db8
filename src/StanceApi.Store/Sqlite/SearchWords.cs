using System.Text;
using StanceApi.Text.Folding;

namespace StanceApi.Store.Sqlite;

/// <summary>Writes text so that FTS5's unicode61 tokenizer makes each character of unspaced scripts a word of its own.</summary>
internal static class SearchWords
{
    public static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length * 2);
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = TextFolding.Fold(rune);
            if (IsUnspaced(letter))
            {
                spaced.Append(' ').Append(letter).Append(' ');
            }
            else
            {
                spaced.Append(letter);
            }
        }

        return spaced.ToString();
    }

    /// <summary>
    /// An FTS5 query: each word and each part in double quotes is a phrase, and all must occur.
    /// Null when nothing in it could occur in a text.
    /// </summary>
    public static string? MatchExpression(string query)
    {
        var phrases = Parts(query)
            .Select(Spaced)
            .Where(p => p.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            .Select(p => $"\"{p}\"")
            .ToList();
        return phrases.Count == 0 ? null : string.Join(" AND ", phrases);
    }

    private static IEnumerable<string> Parts(string query)
    {
        // NUL ends a string inside SQLite.
        var sections = query.Replace('\0', ' ').Split('"');
        for (var i = 0; i < sections.Length; i++)
        {
            var isQuoted = i % 2 == 1 && i < sections.Length - 1;
            if (isQuoted)
            {
                yield return sections[i];
                continue;
            }

            foreach (
                var word in sections[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            {
                yield return word;
            }
        }
    }

    private static bool IsUnspaced(Rune rune) =>
        rune.Value
            is >= 0x0E00
                and <= 0x0EFF // Thai, Lao
                or >= 0x1000
                and <= 0x109F // Myanmar
                or >= 0x1780
                and <= 0x17FF // Khmer
                or >= 0x3040
                and <= 0x30FF // kana
                or >= 0x31F0
                and <= 0x31FF // kana extensions
                or >= 0x3400
                and <= 0x4DBF // Han extension A
                or >= 0x4E00
                and <= 0x9FFF // Han
                or >= 0xAC00
                and <= 0xD7AF // Hangul
                or >= 0xF900
                and <= 0xFAFF // Han compatibility
                or >= 0x20000
                and <= 0x3FFFF; // Han extensions B and later
}
