using System.Collections.Immutable;
using System.Text;
using StanceApi.Store.Search;

namespace StanceApi.Store.Postgres;

/// <summary>
/// Words and queries as PostgreSQL's <c>tsvector</c> and <c>tsquery</c> have them, without any of its dictionaries: what is a
/// word is our own matter, the same in every database.
/// </summary>
internal static class WordVector
{
    /// <summary>What a place can be at most; words further on are found, but not as parts of a phrase.</summary>
    private const int LastPlace = 16_383;

    /// <summary>A word has no more places than this.</summary>
    private const int MostPlaces = 255;

    /// <summary>In UTF-16 code units; PostgreSQL's limit is 2,046 bytes.</summary>
    private const int LongestWord = 500;

    /// <summary>Of all words in UTF-8; PostgreSQL's limit is 1 MiB. Words beyond are not found.</summary>
    private const int MostBytes = 900_000;

    public static string OfText(string text)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var (place, bytes) = (0, 0);
        foreach (
            var word in IndexWords
                .OfText(text)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(Cut)
        )
        {
            place++;
            if (!places.TryGetValue(word, out var all))
            {
                bytes += Encoding.UTF8.GetByteCount(word) + 2;
                if (bytes > MostBytes)
                {
                    break;
                }

                places[word] = all = [];
            }

            if (place <= LastPlace && all.Count < MostPlaces)
            {
                all.Add(place);
                bytes += 2;
            }
        }

        return Written(places);
    }

    /// <summary>Words hold letters and digits only, so that nothing in the quotation marks is an operator.</summary>
    public static string Of(SearchQuery query) =>
        string.Join(" & ", query.Phrases.Select(Expression));

    private static string Expression(ImmutableArray<string> phrase)
    {
        var (words, isOpen) = IndexWords.OfPhrase(phrase);
        var quoted = words.Select(w => $"'{Cut(w)}'");
        return $"({string.Join(" <-> ", quoted)}{(isOpen ? ":*" : "")})";
    }

    private static string Written(Dictionary<string, List<int>> places)
    {
        var written = new StringBuilder();
        foreach (var (word, all) in places)
        {
            written.Append(written.Length == 0 ? "" : " ").Append('\'').Append(word).Append('\'');
            if (all.Count > 0)
            {
                written.Append(':').AppendJoin(',', all);
            }
        }

        return written.ToString();
    }

    private static string Cut(string word) =>
        word.Length <= LongestWord ? word
        : char.IsHighSurrogate(word[LongestWord - 1]) ? word[..(LongestWord - 1)]
        : word[..LongestWord];
}
