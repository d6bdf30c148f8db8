using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StanceApi.Text.Cleaning;

/// <summary>Recognises blocks that are nothing but a time stamp, and reads the unambiguous ones.</summary>
internal static partial class TimeStamps
{
    private const int LongestStamp = 80;

    private static readonly FrozenDictionary<char, string[]> Words = BoilerplateWords
        .Stamps.Texts.GroupBy(word => char.ToLowerInvariant(word[0]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    public static bool IsStamp(string text)
    {
        if (text.Length > LongestStamp)
        {
            return false;
        }

        var digits = false;
        var words = false;
        for (var at = 0; at < text.Length; )
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits = true;
                at = AfterNumber(text, at);
            }
            else if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
            }
            else if (WordAt(text, at) is { } length)
            {
                words = true;
                at += length;
            }
            else
            {
                return false;
            }
        }

        return digits && (words || DigitsOfDate().IsMatch(text));
    }

    /// <summary>Behind the digits, and the letters that belong to them: 20th, 13T, 32Z.</summary>
    private static int AfterNumber(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        var rest = text.AsSpan(at);
        foreach (var suffix in (ReadOnlySpan<string>)["st", "nd", "rd", "th", "T", "Z"])
        {
            if (rest.StartsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return at + suffix.Length;
            }
        }

        return at;
    }

    private static int? WordAt(string text, int at)
    {
        if (!Words.TryGetValue(char.ToLowerInvariant(text[at]), out var words))
        {
            return null;
        }

        var rest = text.AsSpan(at);
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length;
            }
        }

        return null;
    }

    /// <summary>Reads ISO 8601 and RFC 1123 forms, and dates that write the month in English; without zone, UTC.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (text is null || text.Length > LongestStamp)
        {
            return null;
        }

        var trimmed = text.Trim();
        if (SlashedDate().IsMatch(trimmed))
        {
            return null;
        }

        return DateTimeOffset.TryParse(
            trimmed,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var found
        )
            ? found
            : null;
    }

    /// <summary>Milliseconds, or seconds, since 1970.</summary>
    public static DateTimeOffset? ReadEpoch(string text)
    {
        var digits = text.AsSpan().Trim();
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return digits.Length switch
        {
            10 => DateTimeOffset.FromUnixTimeSeconds(number),
            12 or 13 => DateTimeOffset.FromUnixTimeMilliseconds(number),
            _ => null,
        };
    }

    /// <summary>The day in an address such as <c>/2024/10/02/</c>.</summary>
    public static DateTimeOffset? ReadAddress(string? address)
    {
        var match = AddressDate().Match(address ?? "");
        return
            match.Success
            && DateOnly.TryParseExact(
                match.Groups["day"].ValueSpan,
                "yyyy/MM/dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
            : null;
    }

    [GeneratedRegex(
        "/(?<day>[12][0-9]{3}/[0-9]{2}/[0-9]{2})/",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AddressDate();

    [GeneratedRegex("[0-9]{4}|[0-9][:：][0-9]{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DigitsOfDate();

    /// <summary>Day and month cannot be told apart.</summary>
    [GeneratedRegex(@"^[0-9]{1,2}[/.\-][0-9]{1,2}[/.\-]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SlashedDate();
}
