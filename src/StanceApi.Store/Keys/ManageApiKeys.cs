using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Keys;

/// <summary>Makes, changes and revokes keys. None is ever deleted: the audit trail names them.</summary>
public sealed class ManageApiKeys(StanceDb db, IdSource ids, TimeProvider time)
{
    private const string Entity = "api-key";

    /// <param name="secret">As the caller sends it; only its hash is kept.</param>
    /// <returns>Null where somebody has, or had, this name.</returns>
    public async Task<StoredApiKey?> CreateAsync(
        string name,
        string role,
        string secret,
        DateTimeOffset? expiresAt,
        Author author,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.ApiKeys.AnyAsync(k => k.Name == name, cancellationToken))
        {
            return null;
        }
        var log = new AuditLog(db, ids, time, author);
        var stored = Add(log, author, name, role, secret, expiresAt);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return stored;
    }

    /// <summary>Gives the caller another key of the same role; those there are end then.</summary>
    /// <param name="endsAt">Until when the old ones still serve.</param>
    /// <param name="expiresAt">Null for as long a life as the last one was given.</param>
    /// <returns>Null where nobody has this name.</returns>
    public async Task<StoredApiKey?> RotateAsync(
        string name,
        string secret,
        DateTimeOffset endsAt,
        DateTimeOffset? expiresAt,
        Author author,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var rows = await Of(name).ToListAsync(cancellationToken);
        if (rows is not [.., var last])
        {
            return null;
        }
        var life = last.ExpiresAt - last.CreatedAt;
        var log = new AuditLog(db, ids, time, author);
        foreach (var row in Good(rows).Where(r => !(r.ExpiresAt <= endsAt.UtcDateTime)))
        {
            Change(log, row, r => r.ExpiresAt = endsAt.UtcDateTime);
        }
        var stored = Add(
            log,
            author,
            name,
            last.Role,
            secret,
            expiresAt ?? time.GetUtcNow() + life
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return stored;
    }

    /// <summary>Ends every key of a caller at once.</summary>
    /// <returns>How many; null where nobody has this name.</returns>
    public async Task<int?> RevokeAsync(
        string name,
        Author author,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var rows = await Of(name).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return null;
        }
        var log = new AuditLog(db, ids, time, author);
        var good = Good(rows).ToList();
        foreach (var row in good)
        {
            Change(log, row, r => r.RevokedAt = time.GetUtcNow().UtcDateTime);
        }
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return good.Count;
    }

    /// <summary>
    /// Sees to it that a key whose secret comes from outside is there, in place of the one that came from there before.
    /// One that was revoked stays so.
    /// </summary>
    public async Task EnsureAsync(
        string name,
        string role,
        string secret,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var hash = ApiKeySecret.Hash(secret);
        if (await db.ApiKeys.AnyAsync(k => k.Hash == hash, cancellationToken))
        {
            return;
        }
        var log = new AuditLog(db, ids, time, Author.Program);
        foreach (var row in Good(await Of(name).ToListAsync(cancellationToken)))
        {
            Change(log, row, r => r.RevokedAt = time.GetUtcNow().UtcDateTime);
        }
        Add(log, Author.Program, name, role, secret, null);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private IQueryable<ApiKeyRow> Of(string name) =>
        db.ApiKeys.Where(k => k.Name == name).OrderBy(k => k.Id);

    private IEnumerable<ApiKeyRow> Good(IEnumerable<ApiKeyRow> rows)
    {
        var now = time.GetUtcNow();
        return rows.Where(r => ListApiKeys.Stored(r).IsGood(now));
    }

    private StoredApiKey Add(
        AuditLog log,
        Author author,
        string name,
        string role,
        string secret,
        DateTimeOffset? expiresAt
    )
    {
        var row = new ApiKeyRow
        {
            Id = ids.Next(),
            Name = name,
            Role = role,
            Hash = ApiKeySecret.Hash(secret),
            Start = ApiKeySecret.Start(secret),
            CreatedAt = time.GetUtcNow().UtcDateTime,
            CreatedBy = author.Name,
            ExpiresAt = expiresAt?.UtcDateTime,
        };
        db.ApiKeys.Add(row);
        var stored = ListApiKeys.Stored(row);
        log.Add(AuditAction.Create, Entity, stored.Id, null, stored);
        return stored;
    }

    private static void Change(AuditLog log, ApiKeyRow row, Action<ApiKeyRow> change)
    {
        var before = ListApiKeys.Stored(row);
        change(row);
        log.Add(AuditAction.Change, Entity, before.Id, before, ListApiKeys.Stored(row));
    }
}
