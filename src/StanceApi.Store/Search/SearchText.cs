using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using StanceApi.Text.Folding;
using StanceApi.Text.Languages;

namespace StanceApi.Store.Search;

/// <summary>
/// A text as words to search for: folded in case, accents, width and Chinese script; in scripts without spaces each
/// character is a word of its own, so that a phrase of any length can be found.
/// </summary>
internal sealed class SearchText
{
    private readonly string _folded;
    private readonly List<Word> _words;

    private SearchText(string folded, List<Word> words)
    {
        _folded = folded;
        _words = words;
    }

    public int Count => _words.Count;

    public static SearchText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var words = new List<Word>();
        var at = 0;
        var isInWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var start = at;
            at += rune.Utf16SequenceLength;
            // Marks neither begin nor end a word: the index keeps base letters only.
            if (!rune.IsAscii && !IsHan(rune) && IsMark(rune))
            {
                continue;
            }

            var letter = Fold(rune);
            if (!IsPartOfWord(letter))
            {
                isInWord = false;
                continue;
            }

            var from = folded.Length;
            if (letter.IsBmp)
            {
                folded.Append((char)letter.Value);
            }
            else
            {
                folded.Append(letter);
            }

            var isUnspaced = UnspacedScripts.Has(letter);
            if (isInWord && !isUnspaced)
            {
                words[^1] = words[^1] with { FoldedEnd = folded.Length, End = at };
            }
            else
            {
                words.Add(new Word(from, folded.Length, start, at));
            }

            isInWord = !isUnspaced;
        }

        return new SearchText(folded.ToString(), words);
    }

    public ReadOnlySpan<char> this[int index] => Folded(_words[index]);

    /// <summary>Where the words from <paramref name="index"/> on, as many as in <paramref name="phrase"/>, stand in the text; null where they are others.</summary>
    public (int Start, int End)? PlaceOf(IReadOnlyList<string> phrase, int index)
    {
        if (index + phrase.Count > _words.Count)
        {
            return null;
        }

        for (var i = 0; i < phrase.Count; i++)
        {
            if (!this[index + i].SequenceEqual(phrase[i]))
            {
                return null;
            }
        }

        return (_words[index].Start, _words[index + phrase.Count - 1].End);
    }

    private ReadOnlySpan<char> Folded(Word word) =>
        _folded.AsSpan(word.FoldedStart, word.FoldedEnd - word.FoldedStart);

    // The common characters are neither marks nor of two cases: they need not be looked up.
    private static bool IsHan(Rune rune) => rune.Value is >= 0x4E00 and <= 0x9FFF;

    private static Rune Fold(Rune rune) =>
        IsHan(rune) ? new Rune(ScriptFolding.Fold((char)rune.Value))
        : rune.IsAscii ? Rune.ToLowerInvariant(rune)
        : TextFolding.Fold(rune.IsBmp ? new Rune(ScriptFolding.Fold((char)rune.Value)) : rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static bool IsPartOfWord(Rune rune) =>
        IsHan(rune)
        || Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber;

    /// <param name="FoldedStart">In the folded text.</param>
    /// <param name="Start">In the text, in UTF-16 code units.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Word(int FoldedStart, int FoldedEnd, int Start, int End);
}
