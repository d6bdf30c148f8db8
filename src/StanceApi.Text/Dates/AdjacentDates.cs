using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Dates;

/// <summary>
/// Joins what names one day twice (星期三（10月2日）, "Wednesday, Oct. 2") and leaves out the second zone of a time
/// (当地时间星期三上午(华盛顿时间周二晚间)).
/// </summary>
internal static class AdjacentDates
{
    private const int LongestAside = 60;

    public static ImmutableArray<DateMention> Merge(
        string text,
        int end,
        List<DateMention> mentions,
        List<DateToken> tokens
    )
    {
        if (mentions.Count <= 1)
        {
            return [.. mentions];
        }

        var merged = ImmutableArray.CreateBuilder<DateMention>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (merged.Count == 0)
            {
                merged.Add(mention);
                continue;
            }

            var before = merged[^1];
            var gap = text.AsSpan(before.Span.End, mention.Span.Start - before.Span.End);
            if (gap.Length > LongestAside)
            {
                merged.Add(mention);
            }
            else if (NamesSameDay(before, mention, gap))
            {
                merged[^1] = Joined(text, end, before, mention);
            }
            else if (!IsSecondZone(text, end, before, mention, tokens))
            {
                merged.Add(mention);
            }
        }

        return merged.DrainToImmutable();
    }

    private static bool NamesSameDay(DateMention first, DateMention second, ReadOnlySpan<char> gap)
    {
        if (!IsDay(first) || !IsDay(second) || first.Span.Length > LongestAside)
        {
            return false;
        }

        var between = gap.Trim();
        var bracket = between is "(" or "（";
        var same = first.SaidOn.Date == second.SaidOn.Date;
        var dated =
            first.SaidOn.Basis is DateBasis.Relative && second.SaidOn.Basis is DateBasis.Explicit;
        return bracket && (same || dated)
            || between.IsEmpty && (same || dated)
            || between is "," or "，" && (same || dated && gap.StartsWith(", "));
    }

    private static bool IsDay(DateMention mention) =>
        mention.SaidOn is { Precision: DatePrecision.Day, DateEnd: null };

    private static DateMention Joined(
        string text,
        int end,
        DateMention first,
        DateMention second
    ) =>
        new(
            TextSpan.Of(text, first.Span.Start, EndOfAside(text, first, second, end)),
            second.SaidOn.Basis is DateBasis.Explicit ? second.SaidOn : first.SaidOn,
            first.Relation is DateRelation.On ? second.Relation : first.Relation
        );

    private static int EndOfAside(string text, DateMention first, DateMention second, int end)
    {
        var last = second.Span.End;
        var opened = text.AsSpan(first.Span.End, second.Span.Start - first.Span.End)
            .ContainsAny("(（");
        return opened && last < end && text[last] is (')' or '）') ? last + 1 : last;
    }

    /// <summary>Whether the mention stands in brackets right behind the one before, with a word for a zone beside it.</summary>
    private static bool IsSecondZone(
        string text,
        int end,
        DateMention before,
        DateMention mention,
        List<DateToken> tokens
    )
    {
        var gap = text.AsSpan(before.Span.End, mention.Span.Start - before.Span.End);
        var open = gap.IndexOfAny('(', '（');
        if (open < 0 || gap.ContainsAny(")）。"))
        {
            return false;
        }

        var opened = before.Span.End + open;
        var aside = text.AsSpan(opened, Math.Min(LongestAside, end - opened));
        var closed = opened + aside.IndexOfAny(')', '）');
        return closed > opened && HasZone(tokens, opened, closed);
    }

    private static bool HasZone(List<DateToken> tokens, int start, int end)
    {
        var low = 0;
        for (var high = tokens.Count; low < high; )
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        for (var at = low; at < tokens.Count && tokens[at].End <= end; at++)
        {
            if (tokens[at].Kind is DateWord.Zone)
            {
                return true;
            }
        }

        return false;
    }
}
