using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Quotations;

/// <summary>Where reported words begin: behind the topic, the day, the occasion and whom they were said to.</summary>
internal sealed class VerbFinalContent(VerbFinalSentence s)
{
    private const int LongestAdjunct = 45;

    private const int ShortestRest = 6;

    private const int LongestOccasion = 28;

    private readonly Lexicon<bool> _units = s.Words.Class("date-unit");

    public int Start(int at, int limit)
    {
        for (var seen = -1; at != seen && at < limit; )
        {
            seen = at;
            at = Skip(at, limit);
        }

        return Math.Min(at, limit);
    }

    /// <summary>One past the last day that stands by itself behind the topic: the day of the report, not of what a relative clause tells.</summary>
    public int AfterTimes(int topicEnd, int limit)
    {
        var last = topicEnd;
        var start = topicEnd < limit && s.Text[topicEnd] is '、' ? topicEnd + 1 : topicEnd;
        for (var at = start; at < limit; at++)
        {
            var end = at == start || !NounRuns.IsDigit(s.Text[at - 1]) ? Time(at, limit) : at;
            var standsAlone =
                end > at
                && (
                    at == start
                    || s.Text[end - 1] is '、'
                    || end < limit && s.Text[end] is '、'
                    || s.EndsWith("time-mark", end, at) > 0
                );
            if (standsAlone)
            {
                last = end;
                at = end - 1;
            }
        }

        return last;
    }

    /// <summary>…点を挙げたうえで、: what the speaker did before the words that a clause reports.</summary>
    public int AfterAction(int from, int until)
    {
        for (var at = until - 1; at > from; at--)
        {
            if (
                !s.IsQuoted(at)
                && s.Match("action-link", at) is > 0 and var length
                && at + length < until - ShortestRest
            )
            {
                return at + length;
            }
        }

        return from;
    }

    /// <summary>The object of a verb: the last part before it that does not go on from a clause with a verb of its own.</summary>
    public int ObjectStart(int at, int objectEnd)
    {
        var start = Start(at, objectEnd);
        var part = s.PartStart(objectEnd, start);
        while (part > start && !EndsClause(part - 1))
        {
            part = s.PartStart(part - 1, start);
        }

        return Start(part, objectEnd);
    }

    private bool EndsClause(int comma)
    {
        return !s.IsQuoted(comma - 1) && s.EndsWith("linking", comma, s.Start) > 0;
    }

    private int Skip(int at, int limit)
    {
        if (s.Text[at] is '、' or '，' or ' ' or '　')
        {
            return at + 1;
        }

        if (
            s.Words.Class("opener").Match(s.Text, at, out _) is > 0 and var opener
            && at + opener < limit
            && (s.Text[at + opener] is '、' or '，' || !NounRuns.IsHiragana(s.Text[at + opener]))
        )
        {
            return at + opener;
        }

        var time = Time(at, limit);
        if (time > at)
        {
            return time;
        }

        var occasion = Occasion(at, limit);
        return occasion > at ? occasion : Adjunct(at, limit);
    }

    private int Time(int at, int limit)
    {
        var stop = at;
        while (stop < limit)
        {
            var digits = stop;
            while (digits < limit && NounRuns.IsDigit(s.Text[digits]))
            {
                digits++;
            }

            var unit =
                digits > stop
                    ? _units.Match(s.Text, digits, out _)
                    : s.Words.Class("time").Match(s.Text, stop, out _);
            if (unit == 0)
            {
                break;
            }

            stop = digits + unit;
        }

        if (stop == at || stop >= limit)
        {
            return at;
        }

        // 8日の会見で: the day belongs to the occasion.
        if (s.Match("possessive", stop) is > 0 and var possessive)
        {
            var occasion = Occasion(stop + possessive, limit);
            return occasion > stop + possessive ? occasion : at;
        }

        var mark = s.Match("time-mark", stop);
        if (mark > 0 && s.StartsWith("topic", stop + mark))
        {
            return at;
        }

        return mark > 0 ? stop + mark
            : s.Text[stop] is '、' || !NounRuns.IsHiragana(s.Text[stop]) ? stop
            : at;
    }

    /// <summary>記者会見で, 自身のSNSに, 記者団に対し.</summary>
    private int Occasion(int at, int limit)
    {
        var occasions = s.Words.Class("occasion");
        for (var i = at; i < Math.Min(limit, at + LongestOccasion); i++)
        {
            if (s.Text[i] is '、' or '，' || s.StartsWith("clause-mark", i) || s.IsQuoted(i))
            {
                return at;
            }

            // 衆院の予算委員会で, not 外相と電話で: nouns and what joins them, nothing else.
            if (NounRuns.IsHiragana(s.Text[i]) && occasions.Match(s.Text, i, out _) == 0)
            {
                var joint = Math.Max(s.Match("possessive", i), s.Match("plural", i));
                if (joint == 0)
                {
                    return at;
                }

                i += joint - 1;
                continue;
            }

            var length =
                i == at || !NounRuns.IsNoun(s.Text[i - 1]) || NounRuns.IsNoun(s.Text[i])
                    ? occasions.Match(s.Text, i, out _)
                    : 0;
            if (
                length > 0
                && i + length < limit
                && s.Words.Class("adjunct").Match(s.Text, i + length, out _) is > 0 and var adjunct
                && i + length + adjunct <= limit
                && !NounRuns.IsNoun(s.Text[i + length])
                && (!IsDative(i + length, adjunct) || s.Match("told", i) == length)
            )
            {
                return i + length + adjunct;
            }
        }

        return at;
    }

    /// <summary>議会に may be whom something is asked of; 記者団に is not.</summary>
    private bool IsDative(int at, int adjunct) => s.Match("dative", at) == adjunct;

    /// <summary>地元メディアに対し、 / 大統領と会談し、</summary>
    private int Adjunct(int at, int limit)
    {
        var comma = s.PartEnd(at, limit);
        if (
            comma >= limit
            || comma - at - Bracketed(at, comma) > LongestAdjunct
            || s.EndsWith("adjunct", comma, at) == 0
        )
        {
            return at;
        }

        var hasSubject = Enumerable
            .Range(at + 1, comma - at - 1)
            .Any(i =>
                s.StartsWith("subject-mark", i) && NounRuns.IsNoun(s.Text[i - 1]) && !s.IsQuoted(i)
            );
        return hasSubject ? at : comma + 1;
    }

    /// <summary>How much of the stretch stands in brackets.</summary>
    private int Bracketed(int at, int end)
    {
        var open = s.Text.IndexOf('(', at, end - at);
        var close = open < 0 ? -1 : s.Text.IndexOf(')', open, end - open);
        return close < 0 ? 0 : close + 1 - open;
    }
}
