namespace StanceApi.Text.Dates;

/// <summary>Finds the words and numbers of dates in a stretch of text, in order; they do not overlap.</summary>
/// <param name="key">The text as <see cref="DateLexicon.Key"/> gives it.</param>
internal sealed class DateLexer(DateLexicon lexicon, string text, string key, int start, int end)
{
    private readonly List<DateToken> _tokens = [];

    public List<DateToken> Read()
    {
        for (var at = lexicon.Next(key, start, end); at < end; at = lexicon.Next(key, at, end))
        {
            var token = char.IsAsciiDigit(key[at]) ? Number(at) : Word(at);
            if (token is { } found)
            {
                Add(found);
                at = found.End;
            }
            else
            {
                at = char.IsAsciiDigit(key[at]) ? EndOfDigits(at) : at + 1;
            }
        }

        return _tokens;
    }

    private void Add(DateToken token)
    {
        // 二十三 is one number of three characters.
        if (
            token is { Kind: DateWord.Number, Digits: false }
            && !lexicon.Spaced
            && _tokens.Count > 0
            && _tokens[^1] is { Kind: DateWord.Number, Digits: false } before
            && before.End == token.Start
        )
        {
            _tokens[^1] = before with
            {
                End = token.End,
                Value = Joined(before, token.Value ?? 0),
                Offset = token.Value >= 10 ? 1 : 0,
            };
            return;
        }

        // A number keeps in Offset whether its last character was a ten.
        _tokens.Add(
            token.Kind is DateWord.Number
                ? token with
                {
                    Offset = token.Value >= 10 ? 1 : 0,
                }
                : token
        );
    }

    private static int Joined(DateToken before, int next)
    {
        var value = before.Value ?? 0;
        const int tooLarge = 10_000;
        if (next >= 10)
        {
            return value is > 0 and < 10 ? value * next : tooLarge;
        }

        return before.Offset == 1 ? value + next : Math.Min(tooLarge, value * 10 + next);
    }

    private DateToken? Word(int at) => lexicon.Match(text, key, at, start, end);

    private DateToken? Number(int at)
    {
        if (FullDate(at) is { } full)
        {
            return full;
        }

        var last = EndOfDigits(at);
        if (last - at > 4 || IsPartOfNumber(at, last))
        {
            return null;
        }

        var value = Value(at, last);
        var afterOrdinal = last + 2;
        if (
            lexicon.Spaced
            && afterOrdinal <= end
            && key.AsSpan(last, 2) is "st" or "nd" or "rd" or "th"
        )
        {
            last = afterOrdinal;
        }

        // 今（9）日: the number stands in a bracket before its unit.
        var isBracketed =
            !lexicon.Spaced
            && at > start
            && key[at - 1] == '('
            && last + 1 < end
            && key[last] == ')'
            && Word(last + 1) is { Kind: DateWord.DaySuffix or DateWord.MonthSuffix };
        return isBracketed
            ? new DateToken(DateWord.Number, at - 1, last + 1, value, Digits: true)
            : new DateToken(DateWord.Number, at, last, value, Digits: true);
    }

    /// <summary>2024-10-02, 2024/10/2, 2024.10.2.</summary>
    private DateToken? FullDate(int at)
    {
        var year = EndOfDigits(at);
        if (year - at != 4 || year >= end || key[year] is not ('-' or '/' or '.'))
        {
            return null;
        }

        var month = EndOfDigits(year + 1);
        if (month - year is < 2 or > 3 || month >= end || key[month] != key[year])
        {
            return null;
        }

        var day = EndOfDigits(month + 1);
        if (day - month is < 2 or > 3)
        {
            return null;
        }

        return
            CalendarDay.Of(Value(at, year), Value(year + 1, month), Value(month + 1, day))
                is { } date
            ? new DateToken(DateWord.FullDate, at, day, Full: date)
            : null;
    }

    private int EndOfDigits(int at)
    {
        while (at < end && char.IsAsciiDigit(key[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether the digits continue beyond a separator: 3.5, 1,200, 10:30, $5.</summary>
    private bool IsPartOfNumber(int at, int last) =>
        at > start + 1 && key[at - 1] is '.' or ',' or ':' && char.IsAsciiDigit(key[at - 2])
        || last + 1 < end && key[last] is '.' or ',' or ':' && char.IsAsciiDigit(key[last + 1])
        || at > start && key[at - 1] is '$' or '€' or '£' or '¥' or '#';

    private int Value(int at, int last)
    {
        var value = 0;
        for (var i = at; i < last; i++)
        {
            value = value * 10 + (key[i] - '0');
        }

        return value;
    }
}
