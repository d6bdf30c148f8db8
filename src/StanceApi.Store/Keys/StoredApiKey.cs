namespace StanceApi.Store.Keys;

/// <summary>A key, without the secret itself.</summary>
/// <param name="Name">The caller's, as the audit trail shows it.</param>
/// <param name="Start">The key's first characters.</param>
/// <param name="ExpiresAt">Null for never.</param>
/// <param name="LastUsedAt">To the minute or so; null for never.</param>
public sealed record StoredApiKey(
    string Id,
    string Name,
    string Role,
    string Start,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt
)
{
    public bool IsGood(DateTimeOffset now) =>
        RevokedAt is null && (ExpiresAt is not { } end || now < end);
}
