using System.Collections.Immutable;

namespace StanceApi.Text.Dates;

/// <summary>The numbers that a date expression holds; null where it has none.</summary>
internal sealed record DateParts(
    int? Year = null,
    int? Month = null,
    int? Day = null,
    int? EndDay = null,
    int? Number = null
);

/// <summary>
/// One line of dates.tsv: literal text with places for numbers, {y} {m} {d} {e} {n}. Literal lower-case letters also
/// match capitals. Matching takes time in proportion to the pattern.
/// </summary>
internal sealed class DatePattern
{
    private readonly ImmutableArray<(string Literal, char Place)> _parts;

    public DatePattern(string pattern, DateKind kind, string value)
    {
        Kind = kind;
        Values = [.. value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        var parts = ImmutableArray.CreateBuilder<(string, char)>();
        foreach (var piece in pattern.Split('{'))
        {
            var close = piece.IndexOf('}', StringComparison.Ordinal);
            if (close == 1)
            {
                parts.Add(("", piece[0]));
            }

            var literal = piece[(close + 1)..];
            if (literal.Length > 0)
            {
                parts.Add((literal, '\0'));
            }
        }

        _parts = parts.ToImmutable();
    }

    public DateKind Kind { get; }

    public ImmutableArray<int> Values { get; }

    /// <summary>Whether the first place is a number or a name rather than literal text.</summary>
    public char First => _parts[0].Literal.Length > 0 ? _parts[0].Literal[0] : '\0';

    /// <returns>The end of the match, or -1.</returns>
    public int Match(string text, int at, int end, DateNumbers numbers, out DateParts parts)
    {
        parts = new DateParts();
        foreach (var (literal, place) in _parts)
        {
            var length =
                place == '\0'
                    ? MatchLiteral(text, at, end, literal)
                    : MatchPlace(text, at, end, place, numbers, ref parts);
            if (length == 0)
            {
                return -1;
            }

            at += length;
        }

        return at;
    }

    private static int MatchLiteral(string text, int at, int end, string literal)
    {
        if (at + literal.Length > end)
        {
            return 0;
        }

        for (var i = 0; i < literal.Length; i++)
        {
            var same =
                text[at + i] == literal[i]
                || char.IsLower(literal[i]) && char.ToLowerInvariant(text[at + i]) == literal[i];
            if (!same)
            {
                return 0;
            }
        }

        return literal.Length;
    }

    private static int MatchPlace(
        string text,
        int at,
        int end,
        char place,
        DateNumbers numbers,
        ref DateParts parts
    )
    {
        var length =
            place == 'm'
                ? numbers.Month(text, at, end, out var number)
                : numbers.Number(text, at, end, words: place == 'n', out number);
        var inRange = place switch
        {
            'y' => length == 4 && number is >= 1900 and <= 2100,
            'm' => number is >= 1 and <= 12,
            'd' or 'e' => number is >= 1 and <= 31,
            _ => number is >= 1 and <= 500,
        };
        if (length == 0 || !inRange)
        {
            return 0;
        }

        parts = place switch
        {
            'y' => parts with { Year = number },
            'm' => parts with { Month = number },
            'd' => parts with { Day = number },
            'e' => parts with { EndDay = number },
            _ => parts with { Number = number },
        };
        return length;
    }
}
