using System.Collections.Immutable;
using StanceApi.Text.Folding;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Actors;

/// <summary>
/// Makes spellings of one name equal: case, accents, width, spaces, hyphens and dots; traditional, simplified and
/// Japanese forms of characters.
/// </summary>
public static class NameKeys
{
    /// <summary>Japanese media differ on which vowels of a foreign name are long.</summary>
    private const char LongVowel = 'ー';

    private static readonly char[] Characters = CharacterTable();

    /// <summary>The letters and digits, folded; empty where there are none.</summary>
    public static string Of(string text)
    {
        var words = TextFolding.FoldWords(text);
        return string.Create(
            words.Length - words.AsSpan().Count(' ') - words.AsSpan().Count(LongVowel),
            words,
            static (key, source) =>
            {
                var at = 0;
                foreach (var c in source)
                {
                    if (c is not (' ' or LongVowel))
                    {
                        key[at++] = Characters[c];
                    }
                }
            }
        );
    }

    /// <summary>
    /// The keys under which a person of that name may be known: the name as it stands, and a Latin one with its first or
    /// last word moved to the other end, without initials in the middle and without Jr.
    /// </summary>
    public static ImmutableArray<string> OfPerson(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = Of(text);
        if (whole.Length == 0)
        {
            return [];
        }

        var words = Words(text);
        if (words.Length < 2 || !TextFolding.IsLatin(text))
        {
            return [whole];
        }

        string[] plain = [.. words.Where((w, i) => i == 0 || w.Length > 1)];
        return
        [
            .. new[]
            {
                whole,
                string.Concat(plain),
                string.Concat(plain[1..]) + plain[0],
                plain[^1] + string.Concat(plain[..^1]),
            }.Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The key of a person's family name; null where the name does not show it.</summary>
    /// <param name="familyFirst">Whether a name in several words begins with the family name.</param>
    /// <param name="country">ISO 3166-1 alpha-3; tells how names in characters are read.</param>
    public static string? Family(string text, bool familyFirst, string? country)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text);
        if (words.Length > 1)
        {
            return familyFirst ? words[0] : LatinFamily(words);
        }

        return words is [var only] ? FamilyOfCharacters(only, country) : null;
    }

    /// <summary>Words folded to keys, without Jr.; separated by spaces or middle dots, a hyphen joins.</summary>
    internal static string[] Words(string text)
    {
        string[] words =
        [
            .. text.Split(
                    [' ', '\u3000', '·', '・', '‧', '•', '．', '='],
                    StringSplitOptions.RemoveEmptyEntries
                )
                .Select(Of)
                .Where(w => w.Length > 0),
        ];
        return words.Length > 2 && NameWords.Suffixes.Contains(words[^1]) ? words[..^1] : words;
    }

    private static string LatinFamily(string[] words)
    {
        var particle = Array.FindIndex(words, 1, NameWords.Particles.Contains);
        return particle > 0 ? string.Concat(words[particle..]) : words[^1];
    }

    private static string? FamilyOfCharacters(string key, string? country)
    {
        if (key.Length is < 2 or > 5 || !key.All(c => c is >= '\u4E00' and <= '\u9FFF'))
        {
            return null;
        }

        return country == "JPN" ? JapaneseFamily(key)
            : !NameWords.IsFamilyFirst(country) || key.Length > 4 ? null
            : key.Length > 2 && NameWords.Compounds.Contains(key[..2]) ? key[..2]
            : key[..1];
    }

    private static string? JapaneseFamily(string key)
    {
        var length = JapaneseFamilyNames.Value.Match(key, 0, out _);
        return length > 0 && length < key.Length ? key[..length]
            : key.Length >= 4 ? key[..2]
            : null;
    }

    private static readonly Lazy<Lexicon<bool>> JapaneseFamilyNames = new(() =>
        new Lexicon<bool>(
            LanguageResources
                .For("ja")
                .Rows("surnames")
                .Where(row => row["kind"] == "japanese")
                .Select(row => (Of(row["form"]), true))
        )
    );

    /// <summary>What each UTF-16 code unit becomes.</summary>
    private static char[] CharacterTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        foreach (var row in LanguageResources.For("ja").Rows("simplified"))
        {
            table[row["form"][0]] = row["simplified"][0];
        }

        foreach (var row in LanguageResources.For("zh-Hant").Rows("simplified"))
        {
            table[row["traditional"][0]] = row["simplified"][0];
        }

        foreach (var row in DirectoryFiles.Rows("character-variants"))
        {
            table[row["form"][0]] = row["character"][0];
        }

        return table;
    }
}
