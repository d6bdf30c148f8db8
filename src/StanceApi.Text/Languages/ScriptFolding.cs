namespace StanceApi.Text.Languages;

/// <summary>
/// Maps each character to the one that word lists are written in: traditional to simplified, full-width Latin and
/// brackets to ASCII. The length never changes, so offsets stay valid.
/// </summary>
public static class ScriptFolding
{
    private static readonly char[] Widths = Table(c => Width(c) ?? c);

    private static readonly char[] Folded = FoldedTable();

    public static string Fold(string text) => Map(text, Folded);

    /// <summary>Folds widths, brackets and dots only: for languages whose own characters traditional ones are.</summary>
    public static string FoldWidth(string text) => Map(text, Widths);

    public static char Fold(char c) => Folded[c];

    private static char[] FoldedTable()
    {
        var simplified = LanguageResources
            .For("zh-Hant")
            .Rows("simplified")
            .ToDictionary(row => row["traditional"][0], row => row["simplified"][0]);
        return Table(c => Width(c) ?? simplified.GetValueOrDefault(c, c));
    }

    /// <summary>What each UTF-16 code unit becomes.</summary>
    private static char[] Table(Func<char, char> fold)
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = fold((char)i);
        }

        return table;
    }

    private static string Map(string text, char[] table)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(
            text.Length,
            (text, table),
            static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = source.table[source.text[i]];
                }
            }
        );
    }

    private static char? Width(char c) =>
        c is '．' ? '·'
        : c is >= '！' and <= '～' && c is not ('，' or '：' or '；' or '？' or '！')
            ? (char)(c - 0xFEE0)
        : c is '〔' or '［' ? '('
        : c is '〕' or '］' ? ')'
        : c is '‧' or '•' or '・' or '∙' ? '·'
        : null;
}
