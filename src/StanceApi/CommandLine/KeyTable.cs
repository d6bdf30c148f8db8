using System.Globalization;
using Spectre.Console;
using StanceApi.Store.Keys;

namespace StanceApi.CommandLine;

/// <summary>Keys for people to look at.</summary>
public static class KeyTable
{
    public static Table Of(IReadOnlyList<StoredApiKey> keys, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var table = new Table().AddColumns("name", "role", "key", "state", "made", "last used");
        foreach (var key in keys)
        {
            table.AddRow(
                Markup.Escape(key.Name),
                Markup.Escape(key.Role),
                key.Start.Length > 0 ? Markup.Escape($"{key.Start}…") : "configured",
                State(key, now),
                Day(key.CreatedAt),
                key.LastUsedAt is { } used ? Day(used) : "never"
            );
        }
        return table;
    }

    private static string State(StoredApiKey key, DateTimeOffset now) =>
        key.RevokedAt is { } revoked ? $"revoked {Day(revoked)}"
        : key.ExpiresAt is not { } end ? "good"
        : end <= now ? $"ended {Day(end)}"
        : $"good until {Day(end)}";

    private static string Day(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
