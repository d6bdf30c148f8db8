namespace StanceApi.Store.Entities;

/// <summary>A key that a caller sends. What is kept is its hash: the key itself is told once, when it is made.</summary>
internal sealed class ApiKeyRow
{
    public long Id { get; init; }

    /// <summary>Whose it is. One caller has several keys while one is changed for the next.</summary>
    public required string Name { get; init; }
    public required string Role { get; init; }

    /// <summary>SHA-256, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Its first characters, by which people tell keys apart.</summary>
    public required string Start { get; init; }
    public DateTime CreatedAt { get; init; }
    public required string CreatedBy { get; init; }

    /// <summary>From then on it is no key any more; null for never.</summary>
    public DateTime? ExpiresAt { get; set; }
    public DateTime? RevokedAt { get; set; }

    /// <summary>To the minute or so; null for never.</summary>
    public DateTime? LastUsedAt { get; set; }
}
