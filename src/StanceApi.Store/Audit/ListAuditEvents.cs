using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Audit;

/// <summary>Which changes are wanted; null means all. The conditions are joined by "and".</summary>
/// <param name="From">Made at this time or later.</param>
/// <param name="To">Made before this time.</param>
public sealed record AuditFilter(
    string? Who = null,
    AuditAction? Action = null,
    string? Entity = null,
    string? EntityId = null,
    string? CauseId = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null
);

/// <summary>Changes, the last first.</summary>
public sealed class ListAuditEvents(StanceDb db)
{
    public async Task<Page<AuditEvent>> RunAsync(
        AuditFilter filter,
        int limit,
        IdCursor? after,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var events = db.AuditEvents.AsNoTracking();
        if (after is not null)
        {
            events = events.Where(e => e.Id < after.Id);
        }

        if (filter.Who is { } who)
        {
            events = events.Where(e => e.Who == who);
        }

        if (filter.Action is { } action)
        {
            events = events.Where(e => e.Action == action);
        }

        if (filter.Entity is { } entity)
        {
            events = events.Where(e => e.Entity == entity);
        }

        if (filter.EntityId is { } entityId)
        {
            events = events.Where(e => e.EntityId == entityId);
        }

        if (filter.CauseId is { } causeId)
        {
            var cause = ShortId.TryParse(causeId, out var number) ? number : -1;
            events = events.Where(e => e.CauseId == cause);
        }

        if (filter.From is { } from)
        {
            events = events.Where(e => e.At >= from.UtcDateTime);
        }

        if (filter.To is { } to)
        {
            events = events.Where(e => e.At < to.UtcDateTime);
        }

        var rows = await events
            .OrderByDescending(e => e.Id)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return Page.Of(
            rows.ConvertAll(e => new AuditEvent(
                ShortId.Format(e.Id),
                new DateTimeOffset(e.At),
                e.Who,
                e.Action,
                e.Entity,
                e.EntityId,
                e.Reason,
                ShortId.Format(e.CauseId),
                e.Before,
                e.After
            )),
            limit,
            e => new IdCursor(ShortId.Parse(e.Id))
        );
    }
}
