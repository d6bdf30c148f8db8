using StanceApi.Text.Languages;

namespace StanceApi.Stance.Features;

/// <summary>
/// Folds a text one code unit to one, so that offsets stay: lower case, full width to half width, quotation marks and
/// dashes to one form each, traditional characters and Japanese forms of characters to simplified ones.
/// </summary>
internal static class CharacterFolding
{
    public const char Quote = '"';
    private static readonly char[] Table = Build();

    public static char[] Fold(string text)
    {
        var folded = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Table[text[i]];
        }

        return folded;
    }

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = char.ToLowerInvariant(
                c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c
            );
        }

        foreach (var space in "\u3000\u00A0\u2009\u202F\t\r\n")
        {
            table[space] = ' ';
        }

        foreach (var quote in "“”„«»「」『』‘`《》〈〉")
        {
            table[quote] = Quote;
        }

        table['’'] = '\'';
        foreach (var dash in "–‐‑−")
        {
            table[dash] = '-';
        }

        foreach (var code in LanguageResources.Codes)
        {
            foreach (var row in LanguageResources.For(code).Rows("simplified"))
            {
                table[row[row.Has("traditional") ? "traditional" : "form"][0]] = row["simplified"][
                    0
                ];
            }
        }

        return table;
    }
}
