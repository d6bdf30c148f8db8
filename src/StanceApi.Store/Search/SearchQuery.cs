using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Store.Search;

/// <summary>Words and phrases that must all occur in a text.</summary>
/// <param name="Phrases">At least one; each has at least one word, folded as in <see cref="SearchText"/>.</param>
public sealed record SearchQuery(ImmutableArray<ImmutableArray<string>> Phrases)
{
    /// <summary>More than anybody means; the rest is left out.</summary>
    private const int MostPhrases = 32;

    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    /// <summary>Reads what a user typed: words, and phrases in double quotes. Null when nothing in it could occur in a text.</summary>
    public static SearchQuery? Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var phrases = Parts(query)
            .Select(SearchText.Of)
            .Where(t => t.Count > 0)
            .Select(t =>
                Enumerable.Range(0, t.Count).Select(i => t[i].ToString()).ToImmutableArray()
            )
            .DistinctBy(words => string.Join(' ', words), StringComparer.Ordinal)
            .Take(MostPhrases)
            .ToImmutableArray();
        return phrases.IsEmpty ? null : new SearchQuery(phrases);
    }

    /// <summary>
    /// Where the phrases stand in a text and how well it fits: the sum over the phrases of BM25's term for frequency
    /// and length (k1 = 1.2, b = 0.75). Rarity is left out, since every result holds every phrase: so the score depends
    /// on the text alone, and an order by it stays the same while other texts come and go.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="usualLength">In words, of texts of its kind.</param>
    public SearchMatch Match(string text, double usualLength)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = SearchText.Of(text);
        var counts = new int[Phrases.Length];
        var spans = new List<(int Start, int End)>();
        for (var at = 0; at < words.Count; at++)
        {
            for (var p = 0; p < Phrases.Length; p++)
            {
                if (words.PlaceOf(Phrases[p], at) is { } place)
                {
                    counts[p]++;
                    spans.Add(place);
                }
            }
        }

        var length = 1 - LengthShare + LengthShare * words.Count / usualLength;
        return new SearchMatch(
            counts.Sum(n => n * (Saturation + 1) / (n + Saturation * length)),
            counts.All(n => n > 0),
            Merged(spans, text)
        );
    }

    private static ImmutableArray<TextSpan> Merged(List<(int Start, int End)> spans, string text)
    {
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var (start, end) in spans)
        {
            // They come in the order of their starts.
            if (merged.Count > 0 && start < merged[^1].End)
            {
                var last = merged[^1];
                merged[^1] = TextSpan.Of(text, last.Start, Math.Max(last.End, end));
            }
            else
            {
                merged.Add(TextSpan.Of(text, start, end));
            }
        }

        return merged.ToImmutable();
    }

    private static IEnumerable<string> Parts(string query)
    {
        var sections = query.Split('"');
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
}

/// <summary>How a text fits a query.</summary>
/// <param name="Score">0 where nothing of the query occurs; more is better.</param>
/// <param name="IsComplete">Whether every phrase occurs.</param>
/// <param name="Highlights">What to mark, in text order, without overlaps; offsets into the text.</param>
public sealed record SearchMatch(
    double Score,
    bool IsComplete,
    ImmutableArray<TextSpan> Highlights
);
