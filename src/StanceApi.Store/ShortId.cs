using System.Security.Cryptography;

namespace StanceApi.Store;

/// <summary>
/// Ids of articles and statements: 63-bit numbers, later ones larger, written as 13 letters and digits
/// (Crockford's base 32 in lower case, which sorts like the numbers).
/// </summary>
public static class ShortId
{
    public const int Length = 13;
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Format(long id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        return string.Create(
            Length,
            id,
            static (text, value) =>
            {
                for (var i = text.Length - 1; i >= 0; i--)
                {
                    text[i] = Digits[(int)(value & 31)];
                    value >>= 5;
                }
            }
        );
    }

    internal static long Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an id.");

    /// <summary>Only what <see cref="Format"/> writes is an id.</summary>
    public static bool TryParse(string? text, out long id)
    {
        id = 0;
        if (text is not { Length: Length } || text[0] > '7')
        {
            return false;
        }

        foreach (var letter in text)
        {
            var digit = Digits.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                id = 0;
                return false;
            }

            id = (id << 5) | (long)digit;
        }

        return true;
    }
}

/// <summary>Hands out ids: milliseconds since 2020 above 21 bits that begin at random, so that several processes can share a store.</summary>
public sealed class IdSource(TimeProvider time)
{
    private const int SequenceBits = 21;
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Lock _lock = new();
    private long _last;

    /// <summary>By how much ids grow within a time.</summary>
    internal static long Within(TimeSpan time) => (long)time.TotalMilliseconds << SequenceBits;

    /// <summary>So many ids in a row; the first is returned. Larger than any handed out before.</summary>
    public long Next(int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var milliseconds = (long)(time.GetUtcNow() - Epoch).TotalMilliseconds;
        // The upper half of the sequence stays free for what else comes within the millisecond.
        var start =
            (Math.Max(0, milliseconds) << SequenceBits)
            | (long)RandomNumberGenerator.GetInt32(1 << (SequenceBits - 1));
        lock (_lock)
        {
            var first = Math.Max(start, _last + 1);
            _last = first + count - 1;
            return first;
        }
    }
}
