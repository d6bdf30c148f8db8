using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StanceApi.Store.Paging;

/// <summary>The place of a row in a list's order: what comes after it is the next page, whatever was inserted meanwhile.</summary>
public interface ICursor<TSelf>
    where TSelf : ICursor<TSelf>
{
    /// <summary>Opaque and URL-safe; <see cref="TryParse"/> takes it back.</summary>
    string Encode();

    /// <summary>False for anything that this kind of cursor did not write.</summary>
    static abstract bool TryParse(string? text, [NotNullWhen(true)] out TSelf? cursor);
}

/// <summary>A place in a list of articles, or of one article's statements.</summary>
public sealed record IdCursor(long Id) : ICursor<IdCursor>
{
    private const string Kind = "i";

    public string Encode() => CursorText.Encode(Kind, ShortId.Format(Id));

    public static bool TryParse(string? text, [NotNullWhen(true)] out IdCursor? cursor)
    {
        cursor =
            CursorText.Decode(Kind, text) is { } value && ShortId.TryParse(value, out var id)
                ? new IdCursor(id)
                : null;
        return cursor is not null;
    }
}

/// <summary>A place in a list of actors or proposals.</summary>
public sealed record NameCursor(string Id) : ICursor<NameCursor>
{
    private const string Kind = "n";

    public string Encode() => CursorText.Encode(Kind, Id);

    public static bool TryParse(string? text, [NotNullWhen(true)] out NameCursor? cursor)
    {
        cursor = CursorText.Decode(Kind, text) is { Length: > 0 } id ? new NameCursor(id) : null;
        return cursor is not null;
    }
}

/// <summary>A place in a list of statements by the day they were said.</summary>
/// <param name="Said">First possible day; <see cref="DateOnly.MinValue"/> when unknown.</param>
public sealed record SaidCursor(DateOnly Said, long Id) : ICursor<SaidCursor>
{
    private const string Kind = "s";
    private const string DateFormat = "yyyyMMdd";

    public string Encode() =>
        CursorText.Encode(
            Kind,
            Said.ToString(DateFormat, CultureInfo.InvariantCulture) + ShortId.Format(Id)
        );

    public static bool TryParse(string? text, [NotNullWhen(true)] out SaidCursor? cursor)
    {
        cursor =
            CursorText.Decode(Kind, text) is { Length: > 8 } value
            && DateOnly.TryParseExact(
                value.AsSpan(0, 8),
                DateFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var said
            )
            && ShortId.TryParse(value[8..], out var id)
                ? new SaidCursor(said, id)
                : null;
        return cursor is not null;
    }
}

/// <summary>A place in a list of shifts, the last first.</summary>
public sealed record ShiftCursor(DateOnly On, string Id) : ICursor<ShiftCursor>
{
    private const string Kind = "c";
    private const string DateFormat = "yyyyMMdd";

    public string Encode() =>
        CursorText.Encode(Kind, On.ToString(DateFormat, CultureInfo.InvariantCulture) + Id);

    public static bool TryParse(string? text, [NotNullWhen(true)] out ShiftCursor? cursor)
    {
        cursor =
            CursorText.Decode(Kind, text) is { Length: > 8 } value
            && DateOnly.TryParseExact(
                value.AsSpan(0, 8),
                DateFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var on
            )
                ? new ShiftCursor(on, value[8..])
                : null;
        return cursor is not null;
    }
}

/// <summary>A place in a list of changes, the largest moves first.</summary>
public sealed record MoveCursor(double Move, long StatementId, string ProposalId)
    : ICursor<MoveCursor>
{
    private const string Kind = "m";

    public string Encode() =>
        CursorText.Encode(
            Kind,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ShortId.Format(StatementId)}{Move:R} {ProposalId}"
            )
        );

    public static bool TryParse(string? text, [NotNullWhen(true)] out MoveCursor? cursor)
    {
        cursor =
            CursorText.Decode(Kind, text) is { Length: > ShortId.Length } value
            && ShortId.TryParse(value[..ShortId.Length], out var id)
            && value.IndexOf(' ', ShortId.Length) is > 0 and var space
            && double.TryParse(
                value.AsSpan(ShortId.Length, space - ShortId.Length),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var move
            )
            && double.IsFinite(move)
                ? new MoveCursor(move, id, value[(space + 1)..])
                : null;
        return cursor is not null;
    }
}

/// <summary>A place in a list by relevance, see <see cref="Search.RankedSearch"/>.</summary>
/// <param name="Bottom">The least id of the block that is being listed.</param>
/// <param name="Top">The greatest.</param>
/// <param name="Score">Of the last one listed.</param>
/// <param name="Id">Of the last one listed.</param>
public sealed record RankCursor(long Bottom, long Top, double Score, long Id) : ICursor<RankCursor>
{
    private const string Kind = "r";
    private const int IdLength = ShortId.Length;

    public string Encode() =>
        CursorText.Encode(
            Kind,
            string.Concat(
                ShortId.Format(Bottom),
                ShortId.Format(Top),
                ShortId.Format(Id),
                Score.ToString("R", CultureInfo.InvariantCulture)
            )
        );

    public static bool TryParse(string? text, [NotNullWhen(true)] out RankCursor? cursor)
    {
        cursor =
            CursorText.Decode(Kind, text) is { Length: > 3 * IdLength } value
            && ShortId.TryParse(value[..IdLength], out var bottom)
            && ShortId.TryParse(value[IdLength..(2 * IdLength)], out var top)
            && ShortId.TryParse(value[(2 * IdLength)..(3 * IdLength)], out var id)
            && double.TryParse(
                value.AsSpan(3 * IdLength),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var score
            )
            && double.IsFinite(score)
                ? new RankCursor(bottom, top, score, id)
                : null;
        return cursor is not null;
    }
}

/// <summary>A place in a list that is in an order of its own, or by relevance when something is searched.</summary>
/// <param name="Plain">Null in a list by relevance.</param>
/// <param name="Rank">Null in the list's own order.</param>
public sealed record SearchCursor<TPlain>(TPlain? Plain, RankCursor? Rank)
    : ICursor<SearchCursor<TPlain>>
    where TPlain : class, ICursor<TPlain>
{
    public string Encode() => Rank?.Encode() ?? Plain!.Encode();

    static bool ICursor<SearchCursor<TPlain>>.TryParse(
        string? text,
        [NotNullWhen(true)] out SearchCursor<TPlain>? cursor
    )
    {
        cursor =
            TPlain.TryParse(text, out var plain) ? new SearchCursor<TPlain>(plain, null)
            : RankCursor.TryParse(text, out var rank) ? new SearchCursor<TPlain>(null, rank)
            : null;
        return cursor is not null;
    }
}
