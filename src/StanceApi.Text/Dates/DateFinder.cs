using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Dates;

/// <summary>Finds the dates that a text names and counts them from the day of its publication.</summary>
public static class DateFinder
{
    /// <summary>
    /// The dates in <c>text[start..end]</c>, in text order, not overlapping. A weekday with its date behind it is one
    /// mention; of a time in two zones the first stands. Takes time linear in the text.
    /// </summary>
    /// <param name="language">BCP 47 tag; a language without <c>dates.tsv</c> yields ISO dates only.</param>
    /// <param name="published">
    /// The day that relative dates count from. A date without a year is the latest one not after it, give or take a day
    /// for time zones. Without it, what is relative is <see cref="SaidOn.Unknown"/>.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie in the text.</exception>
    public static ImmutableArray<DateMention> Find(
        string text,
        int start,
        int end,
        string language,
        DateOnly? published
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        return Find(text, DateLexicon.Key(text), start, end, DateLexicon.For(language), published);
    }

    /// <summary>The same, of a text whose <see cref="DateLexicon.Key"/> is known.</summary>
    /// <param name="before">
    /// The last day or days named before a place: what "the same day" refers back to where the stretch names none.
    /// </param>
    internal static ImmutableArray<DateMention> Find(
        string text,
        string key,
        int start,
        int end,
        DateLexicon lexicon,
        DateOnly? published,
        Func<int, SaidOn?>? before = null
    )
    {
        var tokens = new DateLexer(lexicon, text, key, start, end).Read();
        if (tokens.Count == 0)
        {
            return [];
        }

        var expressions = new DateParser(text, tokens, lexicon.Spaced).Read();
        var resolver = new DateResolver(
            published is { Year: >= 1000 and <= 2999 } ? published : null,
            before,
            start
        );
        var mentions = new List<DateMention>(expressions.Count);
        foreach (var found in expressions)
        {
            if (resolver.Resolve(found.Expression) is { } saidOn)
            {
                mentions.Add(
                    new DateMention(
                        TextSpan.Of(text, found.Start, found.End),
                        saidOn,
                        found.Relation
                    )
                );
            }
        }

        return AdjacentDates.Merge(text, end, mentions, tokens);
    }
}
