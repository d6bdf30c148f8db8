using System.Collections.Immutable;
using System.Text;

namespace StanceApi.Store.Search;

/// <summary>
/// The words as a word index keeps them. A character of a script without spaces is written with its follower, if that is one
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

    /// <summary>What to look for in the index so that a text holds a phrase: words that follow each other.</summary>
    /// <returns>The words, and whether the last one is only the beginning of one.</returns>
    public static (IReadOnlyList<string> Words, bool IsOpen) OfPhrase(ImmutableArray<string> phrase)
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
        return isOpen && endsPair ? ([.. written.SkipLast(1)], false) : (written, isOpen);
    }
}
