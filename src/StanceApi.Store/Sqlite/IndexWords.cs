using System.Collections.Immutable;
using System.Text;
using StanceApi.Store.Search;

namespace StanceApi.Store.Sqlite;

/// <summary>
/// The words as FTS5 keeps them. A character of a script without spaces is written with its follower, if that is one
/// too: so a Chinese word of two characters is a single entry of the index, found without sifting through all texts
/// that hold either character.
/// </summary>
internal static class IndexWords
{
    public static string OfText(string text)
    {
        var words = SearchText.Of(text);
        var written = new StringBuilder(2 * text.Length);
        for (var i = 0; i < words.Count; i++)
        {
            written.Append(i == 0 ? "" : " ").Append(words[i]);
            if (
                UnspacedScripts.Has(words[i])
                && i + 1 < words.Count
                && UnspacedScripts.Has(words[i + 1])
            )
            {
                written.Append(words[i + 1]);
            }
        }

        return written.ToString();
    }

    /// <summary>An FTS5 phrase. Words hold letters and digits only, so that nothing in the quotation marks is an operator.</summary>
    public static string Expression(ImmutableArray<string> phrase)
    {
        var written = new List<string>();
        for (var i = 0; i < phrase.Length; i++)
        {
            var hasFollower = i + 1 < phrase.Length && UnspacedScripts.Has(phrase[i + 1]);
            written.Add(
                hasFollower && UnspacedScripts.Has(phrase[i])
                    ? phrase[i] + phrase[i + 1]
                    : phrase[i]
            );
        }

        // In a text, the last character may have any follower: the pair before it has said all that is known.
        var isOpen = UnspacedScripts.Has(phrase[^1]);
        var endsPair = phrase.Length > 1 && UnspacedScripts.Has(phrase[^2]);
        return (isOpen, endsPair) switch
        {
            (true, true) => $"\"{string.Join(' ', written.SkipLast(1))}\"",
            (true, false) => $"\"{string.Join(' ', written)}\" *",
            _ => $"\"{string.Join(' ', written)}\"",
        };
    }
}
