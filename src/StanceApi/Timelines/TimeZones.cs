namespace StanceApi.Timelines;

/// <summary>Time zones by their IANA names.</summary>
public static class TimeZones
{
    private const int LongestName = 64;

    /// <summary>Null where there is none of this name.</summary>
    public static TimeZoneInfo? Find(string? name) =>
        name is { Length: > 0 and <= LongestName }
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+')
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : null;
}
