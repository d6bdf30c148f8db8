using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Keys;

/// <summary>The keys there are, and those there were.</summary>
public sealed class ListApiKeys(StanceDb db)
{
    /// <summary>By name, each caller's last one first.</summary>
    public async Task<IReadOnlyList<StoredApiKey>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await db
            .ApiKeys.AsNoTracking()
            .OrderBy(k => k.Name)
            .ThenByDescending(k => k.Id)
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(Stored);
    }

    /// <summary>Each by its hash.</summary>
    public async Task<IReadOnlyDictionary<string, StoredApiKey>> ByHashAsync(
        CancellationToken cancellationToken
    ) =>
        await db
            .ApiKeys.AsNoTracking()
            .ToDictionaryAsync(k => k.Hash, Stored, StringComparer.Ordinal, cancellationToken);

    internal static StoredApiKey Stored(ApiKeyRow row) =>
        new(
            ShortId.Format(row.Id),
            row.Name,
            row.Role,
            row.Start,
            new DateTimeOffset(row.CreatedAt),
            row.CreatedBy,
            At(row.ExpiresAt),
            At(row.RevokedAt),
            At(row.LastUsedAt)
        );

    private static DateTimeOffset? At(DateTime? time) =>
        time is { } known ? new DateTimeOffset(known) : null;
}
