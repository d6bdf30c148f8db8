using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Webhooks;

/// <summary>Adds, lists and deletes webhooks.</summary>
public sealed class ManageWebhooks(StanceDb db, IdSource ids, TimeProvider time)
{
    private const string Entity = "webhook";

    public async Task<StoredWebhook> CreateAsync(
        string url,
        ImmutableArray<string> events,
        string? description,
        string secret,
        Author author,
        CancellationToken cancellationToken
    )
    {
        var row = new WebhookRow
        {
            Id = ids.Next(),
            Url = url,
            Events = events,
            Description = description,
            Secret = secret,
            CreatedAt = time.GetUtcNow().UtcDateTime,
        };
        var stored = Stored(row);
        db.Webhooks.Add(row);
        new AuditLog(db, ids, time, author).Add(
            AuditAction.Create,
            Entity,
            stored.Id,
            null,
            stored
        );
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return stored;
    }

    public async Task<Page<StoredWebhook>> ListAsync(
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        var from = after?.Id ?? -1;
        var rows = await db
            .Webhooks.AsNoTracking()
            .Where(w => w.Id > from)
            .OrderBy(w => w.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page.Of(rows.ConvertAll(Stored), limit, w => new IdCursor(ShortId.Parse(w.Id)));
    }

    public async Task<StoredWebhook?> FindAsync(string id, CancellationToken cancellationToken) =>
        ShortId.TryParse(id, out var number)
        && await db
            .Webhooks.AsNoTracking()
            .SingleOrDefaultAsync(w => w.Id == number, cancellationToken)
            is { } row
            ? Stored(row)
            : null;

    /// <summary>With what was to be delivered, and the log. False when there is none.</summary>
    public async Task<bool> DeleteAsync(
        string id,
        Author author,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(id, cancellationToken) is not { } stored)
        {
            return false;
        }

        var number = ShortId.Parse(id);
        await db.Webhooks.Where(w => w.Id == number).ExecuteDeleteAsync(cancellationToken);
        new AuditLog(db, ids, time, author).Add(AuditAction.Delete, Entity, id, stored, null);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    private static StoredWebhook Stored(WebhookRow row) =>
        new(
            ShortId.Format(row.Id),
            row.Url,
            row.Events,
            row.Description,
            new DateTimeOffset(row.CreatedAt)
        );
}
