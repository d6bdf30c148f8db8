using System.Collections.Frozen;

namespace StanceApi.Text.Languages;

/// <summary>
/// Maps each character to the one that word lists are written in: traditional to simplified, full-width Latin and
/// brackets to ASCII. The length never changes, so offsets stay valid.
/// </summary>
public static class ScriptFolding
{
    private static readonly FrozenDictionary<char, char> Simplified = LanguageResources
        .For("zh-Hant")
        .Rows("simplified")
        .ToFrozenDictionary(row => row["traditional"][0], row => row["simplified"][0]);

    public static string Fold(string text) => Map(text, Fold);

    /// <summary>Folds widths, brackets and dots only: for languages whose own characters traditional ones are.</summary>
    public static string FoldWidth(string text) => Map(text, c => Width(c) ?? c);

    public static char Fold(char c) =>
        Width(c) ?? (Simplified.TryGetValue(c, out var simple) ? simple : c);

    private static string Map(string text, Func<char, char> fold)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(
            text.Length,
            (text, fold),
            static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                {
                    target[i] = source.fold(source.text[i]);
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
