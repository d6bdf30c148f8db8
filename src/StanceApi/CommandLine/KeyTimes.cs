using System.CommandLine.Parsing;
using System.Globalization;

namespace StanceApi.CommandLine;

/// <summary>How long keys last, as people write it: <c>90d</c>, <c>12h</c>, <c>30m</c>, or the day on which they end.</summary>
public static class KeyTimes
{
    private const string Expected = "such as 90d, 12h, 30m";

    public static TimeSpan? Span(ArgumentResult argument)
    {
        var text = Text(argument);
        if (Read(text) is { } span)
        {
            return span;
        }
        argument.AddError($"'{text}' is no time {Expected}.");
        return null;
    }

    /// <returns>The moment, counted from <paramref name="now"/>; a day ends it where it begins in UTC.</returns>
    public static DateTimeOffset? End(ArgumentResult argument, DateTimeOffset now)
    {
        var text = Text(argument);
        if (Read(text) is { } span)
        {
            return now + span;
        }
        if (
            DateTimeOffset.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var day
            )
            && day > now
        )
        {
            return day;
        }
        argument.AddError($"'{text}' is neither a day to come nor a time {Expected}.");
        return null;
    }

    private static string Text(ArgumentResult argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return argument.Tokens.Count == 0 ? "" : argument.Tokens[0].Value;
    }

    private static TimeSpan? Read(string text) =>
        text.Length > 1
        && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? text[^1] switch
            {
                'd' => TimeSpan.FromDays(count),
                'h' => TimeSpan.FromHours(count),
                'm' => TimeSpan.FromMinutes(count),
                _ => null,
            }
            : null;
}
