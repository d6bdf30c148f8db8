using System.Buffers;
using System.Runtime.InteropServices;
using static StanceApi.Text.Dates.DateExpression;

namespace StanceApi.Text.Dates;

/// <summary>Puts the words of dates together, longest expression first. Words belong together when only spaces lie between.</summary>
internal sealed class DateParser(string text, IReadOnlyList<DateToken> tokens, bool spaced)
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(
        "，。,.;；:：、”」"
    );

    private const int LongestClause = 40;
    private const int ShortestFullYear = 1000;

    /// <summary>An expression with the place of its words and the index behind its last token.</summary>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Parsed(
        DateExpression Expression,
        int Start,
        int End,
        DateRelation Relation,
        int Next
    );

    public List<Parsed> Read()
    {
        var found = new List<Parsed>();
        for (var at = 0; at < tokens.Count; )
        {
            if (Expression(at) is { } parsed)
            {
                MarkBefore(found, tokens[at].Start);
                found.Add(Related(Extended(parsed), at));
                at = found[^1].Next;
            }
            else
            {
                at++;
            }
        }

        MarkBefore(found, text.Length);
        return found;
    }

    /// <summary>9月27日赢得选举之前: the clause that begins with a date ends with the word for before.</summary>
    private void MarkBefore(List<Parsed> found, int limit)
    {
        if (
            spaced
            || found.Count == 0
            || found[^1].Relation is not DateRelation.On
            || found[^1].Expression is Week or Weekend or YearAway
        )
        {
            return;
        }

        var last = found[^1];
        for (var at = last.Next; at < tokens.Count && tokens[at].Start < limit; at++)
        {
            var gap = tokens[at].Start - last.End;
            if (gap > LongestClause || text.AsSpan(last.End, gap).ContainsAny(ClauseEnds))
            {
                return;
            }

            if (tokens[at].Kind is DateWord.Before)
            {
                found[^1] = last with { Relation = DateRelation.Before };
                return;
            }
        }
    }

    private Parsed? Expression(int at)
    {
        if (Single(at) is not { } first)
        {
            return null;
        }

        if (Kind(first.Next) is not DateWord.To || !Joined(first.Next))
        {
            return first;
        }

        // 9月1日至3日, Sept. 1-3, 1日から3日
        var second = first.Next + 1;
        if (first.Expression is Calendar { Day: not null } start && Joined(second))
        {
            var bareDay =
                spaced
                && start.Month is not null
                && DayNumber(second) is not null
                && Kind(second + 1) is not DateWord.MonthName;
            if (bareDay)
            {
                return Made(
                    new Stretch(start, start with { Day = DayNumber(second) }),
                    at,
                    second + 1
                );
            }

            if (Single(second) is { Expression: Calendar { Day: not null } to } last)
            {
                var full = to with
                {
                    Year = to.Year ?? (to.Month is null ? start.Year : null),
                    Month = to.Month ?? start.Month,
                };
                return Made(new Stretch(start, full), at, last.Next);
            }
        }

        // 上月12日至14日
        if (
            first.Expression is MonthAway { Day: not null } fromDay
            && Joined(second)
            && Single(second) is { Expression: Calendar { Month: null, Day: { } toDay } } end
        )
        {
            return Made(new Stretch(fromDay, fromDay with { Day = toDay }), at, end.Next);
        }

        return
            Joined(second)
            && Single(second) is { } other
            && other.Expression.GetType() == first.Expression.GetType()
            ? Made(new Stretch(first.Expression, other.Expression), at, other.Next)
            : first;
    }

    private Parsed? Single(int at) =>
        Kind(at) switch
        {
            DateWord.FullDate => Made(Full(tokens[at].Full!.Value), at, at + 1),
            DateWord.Day => Made(new DaysAway(Value(at)), at, at + 1),
            DateWord.Weekday => OfMonth(at, at, tokens[at].Offset)
                ?? Made(new Weekday(Value(at), tokens[at].Offset), at, at + 1),
            DateWord.Ordinal when Kind(at + 1) is DateWord.Weekday && Joined(at + 1) => OfMonth(
                at,
                at + 1,
                Value(at)
            ),
            DateWord.Week => Made(new Week(Value(at)), at, at + 1),
            DateWord.Weekend => Made(new Weekend(tokens[at].Value), at, at + 1),
            DateWord.Month => MonthAndDay(at),
            DateWord.Year => YearAndMonth(at),
            DateWord.MonthName => NamedMonth(at),
            DateWord.Era => Era(at),
            DateWord.Number => Number(at),
            DateWord.AgoLead => LeadAgo(at),
            DateWord.Vague => Made(new Vague(), at, at + 1),
            DateWord.SameDay => Made(new SameDay(), at, at + 1),
            _ => null,
        };

    /// <summary>the last Monday in September, the first Tuesday of November 2024</summary>
    private Parsed? OfMonth(int at, int weekday, int? ordinal)
    {
        var month = weekday + 2;
        if (
            ordinal is not (-1 or >= 1)
            || Kind(weekday + 1) is not DateWord.Lead
            || !Joined(weekday + 1)
            || Kind(month) is not DateWord.MonthName
            || !Joined(month)
        )
        {
            return null;
        }

        var year = YearNumber(month + 1) is { } written && Joined(month + 1) ? written : (int?)null;
        return Made(
            new CountedWeekday(ordinal.Value, Value(weekday), Value(month), year),
            at,
            year is null ? month + 1 : month + 2
        );
    }

    private static Calendar Full(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>上个月20日, or 上个月 alone.</summary>
    private Parsed MonthAndDay(int at) =>
        Day(at + 1, numeralsToo: true) is { } day
            ? Made(new MonthAway(Value(at), day), at, at + 3)
            : Made(new MonthAway(Value(at), null), at, at + 1);

    /// <summary>今年9月, 去年12月8日, 昨年.</summary>
    private Parsed YearAndMonth(int at)
    {
        if (Month(at + 1) is not { } month)
        {
            return Made(new YearAway(Value(at), null, null), at, at + 1);
        }

        return Day(at + 3, numeralsToo: true) is { } day
            ? Made(new YearAway(Value(at), month, day), at, at + 5)
            : Made(new YearAway(Value(at), month, null), at, at + 3);
    }

    private Parsed? Era(int at)
    {
        if (
            Kind(at + 1) is not DateWord.Number
            || Kind(at + 2) is not DateWord.YearSuffix
            || !Joined(at + 1)
            || !Joined(at + 2)
        )
        {
            return null;
        }

        return WithYear(Value(at) + Value(at + 1), at, at + 3);
    }

    /// <summary>hace tres días.</summary>
    private Parsed? LeadAgo(int at) =>
        Kind(at + 1) is DateWord.Number
        && Joined(at + 1)
        && Kind(at + 2) is DateWord.Days or DateWord.Weeks or DateWord.Months or DateWord.Years
        && Joined(at + 2)
            ? Made(new Ago(Value(at + 1), Kind(at + 2)), at, at + 3)
            : null;

    private Parsed? Number(int at)
    {
        var next = Joined(at + 1) ? Kind(at + 1) : DateWord.None;
        switch (next)
        {
            case DateWord.MonthName when DayNumber(at) is { } day && tokens[at + 1].Offset is null:
                return WithWrittenYear(Value(at + 1), day, at, at + 2);
            case DateWord.Lead
                when Kind(at + 2) is DateWord.MonthName
                    && Joined(at + 2)
                    && DayNumber(at) is { } ofMonth:
                return WithWrittenYear(Value(at + 2), ofMonth, at, at + 3);
            case DateWord.Days
            or DateWord.Weeks
            or DateWord.Months
            or DateWord.Years when IsAgo(at + 2):
                return Made(new Ago(Value(at), next), at, at + 3);
            case DateWord.DaySuffix
            or DateWord.YearSuffix
                when IsAgo(at + 2)
                    && Value(at) < 1000
                    && (next is DateWord.YearSuffix || IsCounted(at)):
                return Made(
                    new Ago(Value(at), next is DateWord.DaySuffix ? DateWord.Days : DateWord.Years),
                    at,
                    at + 3
                );
            case DateWord.YearSuffix when Value(at) >= ShortestFullYear:
                return WithYear(Value(at), at, at + 2);
            case DateWord.YearSuffix
                when Value(at) is > 0 and < 100 && tokens[at].Digits && Month(at + 2) is not null:
                return WithYear(2000 + Value(at), at, at + 2);
            case DateWord.MonthSuffix when LeadingMonth(at) is { } month:
                return Day(at + 2, numeralsToo: true) is { } dayOfMonth
                    ? Made(new Calendar(null, month, dayOfMonth), at, at + 4)
                    : MonthWithDayRange(at, month);
            case DateWord.DaySuffix
                when Day(at, numeralsToo: false) is { } bare
                    && tokens[at + 1].Value is null
                    && IsBareDay(at):
                return Made(new Calendar(null, null, bare), at, at + 2);
            case DateWord.To
                when Kind(at + 3) is DateWord.DaySuffix
                    && Joined(at + 2)
                    && Day(at + 2, numeralsToo: false) is { } last
                    && DayNumber(at) is { } first:
                return Made(
                    new Stretch(new Calendar(null, null, first), new Calendar(null, null, last)),
                    at,
                    at + 4
                );
            case DateWord.To
                when spaced
                    && Kind(at + 3) is DateWord.MonthName
                    && Joined(at + 2)
                    && Joined(at + 3)
                    && DayNumber(at) is { } earlier
                    && DayNumber(at + 2) is { } later:
                return Made(
                    new Stretch(
                        new Calendar(null, Value(at + 3), earlier),
                        new Calendar(null, Value(at + 3), later)
                    ),
                    at,
                    at + 4
                );
            default:
                return BareYear(at);
        }
    }

    /// <summary>9月1-3日.</summary>
    private Parsed MonthWithDayRange(int at, int month)
    {
        if (
            DayNumber(at + 2) is { } first
            && Joined(at + 2)
            && Kind(at + 3) is DateWord.To
            && Joined(at + 3)
            && Day(at + 4, numeralsToo: true) is { } last
        )
        {
            return Made(
                new Stretch(new Calendar(null, month, first), new Calendar(null, month, last)),
                at,
                at + 6
            );
        }

        return Made(new Calendar(null, month, null), at, at + 2);
    }

    /// <summary>October 2, 2024; Oct. 2; last October; and, behind a word such as "in", October 2024 or October alone.</summary>
    private Parsed? NamedMonth(int at)
    {
        var month = Value(at);
        if (tokens[at].Offset is { } years)
        {
            return Made(
                years == -1 ? new MonthBefore(month) : new YearAway(years, month, null),
                at,
                at + 1
            );
        }

        if (DayNumber(at + 1) is { } day && Joined(at + 1))
        {
            return WithWrittenYear(month, day, at, at + 2);
        }

        if (YearNumber(at + 1) is { } year && Joined(at + 1, comma: true))
        {
            return Made(new Calendar(year, month, null), at, at + 2);
        }

        if (Kind(at + 1) is DateWord.Year && Joined(at + 1))
        {
            return Made(new YearAway(Value(at + 1), month, null), at, at + 2);
        }

        return at > 0 && IsLead(at - 1) && Joined(at)
            ? Made(new Calendar(null, month, null), at, at + 1)
            : null;
    }

    /// <summary>A year or "last year" behind a month and day.</summary>
    private Parsed WithWrittenYear(int month, int day, int at, int next)
    {
        if (YearNumber(next) is { } year && Joined(next, comma: true))
        {
            return Made(new Calendar(year, month, day), at, next + 1);
        }

        // 12 de marzo de 2025
        if (
            Kind(next) is DateWord.Lead
            && Joined(next)
            && Joined(next + 1)
            && YearNumber(next + 1) is { } led
        )
        {
            return Made(new Calendar(led, month, day), at, next + 2);
        }

        return Kind(next) is DateWord.Year && Joined(next)
            ? Made(new YearAway(Value(next), month, day), at, next + 1)
            : Made(new Calendar(null, month, day), at, next);
    }

    private Parsed WithYear(int year, int at, int next)
    {
        if (Month(next) is not { } month)
        {
            return Made(new Calendar(year, null, null), at, next);
        }

        return Day(next + 2, numeralsToo: true) is { } day
            ? Made(new Calendar(year, month, day), at, next + 4)
            : Made(new Calendar(year, month, null), at, next + 2);
    }

    /// <summary>in 2019.</summary>
    private Parsed? BareYear(int at) =>
        spaced && at > 0 && IsLead(at - 1) && Joined(at) && YearNumber(at) is { } year
            ? Made(new Calendar(year, null, null), at, at + 1)
            : null;

    /// <summary>Words behind an expression that belong to it without changing it: 底, （水）.</summary>
    private Parsed Extended(Parsed parsed)
    {
        var next = parsed.Next;
        var joins = Kind(next) switch
        {
            DateWord.MonthPart => parsed.Expression
                is Calendar { Day: null, Month: not null }
                    or MonthAway { Day: null }
                    or YearAway { Day: null },
            DateWord.WeekdayNote => true,
            DateWord.Vague => !spaced,
            _ => false,
        };
        return joins && Joined(next)
            ? parsed with
            {
                End = tokens[next].End,
                Next = next + 1,
            }
            : parsed;
    }

    private Parsed Related(Parsed parsed, int first)
    {
        var before = first - 1;
        var lead = before >= 0 && Joined(first) ? Kind(before) : DateWord.None;
        var tail = Joined(parsed.Next) ? Kind(parsed.Next) : DateWord.None;
        if (lead is DateWord.Future)
        {
            return parsed with { Expression = Ahead(parsed.Expression) };
        }

        var relation = (lead, tail) switch
        {
            (DateWord.BeforeLead, _) or (_, DateWord.Before or DateWord.Ago) => DateRelation.Before,
            (DateWord.SinceLead, _) or (_, DateWord.Since) => DateRelation.Since,
            (DateWord.UntilLead, _) or (_, DateWord.Until) => DateRelation.Until,
            _ => DateRelation.On,
        };
        return parsed with { Relation = relation };
    }

    private static DateExpression Ahead(DateExpression expression) =>
        expression switch
        {
            Calendar calendar => calendar with { Ahead = true },
            Weekday weekday => weekday with { Ahead = true },
            Stretch range => new Stretch(Ahead(range.First), Ahead(range.Last)),
            _ => expression,
        };

    /// <summary>A month whose number stands right behind what came before it.</summary>
    private int? Month(int at) => Joined(at) ? LeadingMonth(at) : null;

    private int? LeadingMonth(int at) =>
        Kind(at) is DateWord.Number
        && Value(at) is >= 1 and <= 12
        && Kind(at + 1) is DateWord.MonthSuffix
        && Joined(at + 1)
            ? Value(at)
            : null;

    private int? Day(int at, bool numeralsToo) =>
        DayNumber(at) is { } day
        && Kind(at + 1) is DateWord.DaySuffix
        && (numeralsToo || tokens[at].Digits)
        && Joined(at + 1)
        && (!numeralsToo || Joined(at))
            ? day
            : null;

    private int? DayNumber(int at) =>
        Kind(at) is DateWord.Number && (tokens[at].Digits || !spaced) && Value(at) is >= 1 and <= 31
            ? Value(at)
            : null;

    private int? YearNumber(int at) =>
        Kind(at) is DateWord.Number && tokens[at].Digits && Value(at) is >= 1800 and <= 2199
            ? Value(at)
            : null;

    private bool IsAgo(int at) => Kind(at) is DateWord.Ago or DateWord.Before && Joined(at);

    private bool IsLead(int at) =>
        Kind(at)
            is DateWord.Lead
                or DateWord.SinceLead
                or DateWord.UntilLead
                or DateWord.BeforeLead;

    /// <summary>Neither 第2日, which counts, nor the day of a month that does not exist.</summary>
    private bool IsBareDay(int at) =>
        (tokens[at].Start == 0 || text[tokens[at].Start - 1] != '第')
        && !(Kind(at - 1) is DateWord.MonthSuffix && Joined(at));

    /// <summary>3日前 is three days ago; behind a month (10月3日前) the day is a date.</summary>
    private bool IsCounted(int at) =>
        at == 0 || Kind(at - 1) is not (DateWord.MonthSuffix or DateWord.Month) || !Joined(at);

    private DateWord Kind(int at) => at >= 0 && at < tokens.Count ? tokens[at].Kind : DateWord.None;

    private int Value(int at) => tokens[at].Value ?? 0;

    private Parsed Made(DateExpression expression, int first, int next) =>
        new(expression, tokens[first].Start, tokens[next - 1].End, DateRelation.On, next);

    /// <summary>Whether only spaces (and a comma) lie before a token and the one before it.</summary>
    private bool Joined(int at, bool comma = false)
    {
        if (at <= 0 || at >= tokens.Count)
        {
            return false;
        }

        for (var i = tokens[at - 1].End; i < tokens[at].Start; i++)
        {
            if (text[i] is not (' ' or '\u00A0' or '\u3000') && !(comma && text[i] == ','))
            {
                return false;
            }
        }

        return true;
    }
}
