using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Dates;

/// <summary>Finds the dates that a text names and counts them from the day of its publication.</summary>
public static class DateFinder
{
    /// <summary>
    /// The dates in <c>text[start..end]</c>, in text order, not overlapping. A weekday with its date behind it is one
    /// mention; of a time in two zones the first stands. Takes time linear in the stretch.
    /// </summary>
    /// <param name="language">BCP 47 tag; a language without <c>dates.tsv</c> yields ISO dates only.</param>
    /// <param name="published">
    /// The day that relative dates count from. A date without a year is the latest one not after it, give or take a day
    /// for time zones. Without it, what is relative is <see cref="SaidOn.Unknown"/>.
    /// </param>
    /// <param name="last">The day or days that "the same day" refers back to before any other is named.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie in the text.</exception>
    public static ImmutableArray<DateMention> Find(
        string text,
        int start,
        int end,
        string language,
        DateOnly? published,
        Func<SaidOn?>? last = null
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        var lexicon = DateLexicon.For(language);
        var tokens = new DateLexer(lexicon, text, start, end).Read();
        var expressions = new DateParser(text, tokens, lexicon.Spaced).Read();
        var resolver = new DateResolver(
            published is { Year: >= 1000 and <= 2999 } ? published : null,
            last
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
