using System.Collections.Concurrent;
using System.Collections.Frozen;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Sentences;

/// <summary>The abbreviations of one language that end in a full stop.</summary>
internal sealed class Abbreviations
{
    private const int LongestWord = 16;

    private static readonly ConcurrentDictionary<string, Abbreviations> Cache = new(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, bool> _mayEnd;
    private readonly string _language;

    private Abbreviations(LanguageResources resources)
    {
        _language = resources.Code;
        _mayEnd = resources
            .Rows("abbreviations")
            .ToFrozenDictionary(
                row => row["form"],
                row => string.Equals(row["end"], "maybe", StringComparison.Ordinal),
                StringComparer.Ordinal
            );
    }

    public static Abbreviations For(string language)
    {
        var resources = LanguageResources.For(language);
        return Cache.GetOrAdd(resources.Code, _ => new Abbreviations(resources));
    }

    /// <summary>Whether the full stop at a place belongs to an abbreviation or initial and ends no sentence.</summary>
    /// <param name="next">Where the next word begins.</param>
    public bool Holds(string text, int fullStop, int start, int next, int end)
    {
        var first = fullStop;
        var earliest = Math.Max(start, fullStop - LongestWord);
        while (first > earliest && (char.IsLetter(text[first - 1]) || text[first - 1] == '.'))
        {
            first--;
        }

        var word = text[first..fullStop];
        if (word is [var initial] && char.IsUpper(initial) && initial != 'I')
        {
            return true;
        }

        return _mayEnd.TryGetValue(word, out var mayEnd)
            && !(mayEnd && FunctionWords.Contains(_language, WordAt(text, next, end)));
    }

    private static string WordAt(string text, int start, int end)
    {
        var last = start;
        while (last < end && last - start < LongestWord && char.IsLetter(text[last]))
        {
            last++;
        }

        return text[start..last].ToLowerInvariant();
    }
}
