using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Idempotency;

/// <summary>Whose request it is, and by what they know it.</summary>
/// <param name="Request">A hash of what is asked for.</param>
public sealed record IdempotencyKey(string Caller, string Key, string Request);

/// <param name="Headers">JSON.</param>
public sealed record IdempotentAnswer(int Status, string Headers, byte[] Body);

/// <summary>What was done for a request, as the audit log names it.</summary>
public sealed record FinishedWork(AuditAction Action, string Entity, string EntityId);

public enum IdempotencyState
{
    /// <summary>It was not answered yet; the caller answers it.</summary>
    Begun,

    /// <summary>Somebody is answering it just now.</summary>
    InFlight,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>It was done, by a server that died before it answered.</summary>
    Done,

    /// <summary>The key was used for another request.</summary>
    Mismatch,
}

/// <param name="Answer">Null unless it was answered.</param>
/// <param name="Work">Null unless it was done without an answer.</param>
public sealed record IdempotencyBegin(
    IdempotencyState State,
    IdempotentAnswer? Answer = null,
    FinishedWork? Work = null
);

/// <summary>The answers to requests that their senders may repeat.</summary>
public sealed class IdempotentAnswers(StanceDb db, TimeProvider time)
{
    /// <summary>So long nobody else answers a request whose server is silent.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>From now on, what this scope does is done for the request, where it is to be answered.</summary>
    /// <param name="owner">The process that answers.</param>
    /// <param name="isGone">Whether another owner is known not to live any more, before its lease runs out.</param>
    public async Task<IdempotencyBegin> BeginAsync(
        IdempotencyKey key,
        string owner,
        Func<string, bool> isGone,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(isGone);
        ArgumentNullException.ThrowIfNull(key);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryBeginAsync(key, owner, isGone, cancellationToken);
            }
            catch (DbUpdateException) when (tries == 1)
            {
                // Another process was quicker with the same key.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>It takes longer.</summary>
    public Task RenewAsync(IdempotencyKey key, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow().UtcDateTime + Lease;
        return Of(key)
            .Where(k => k.Status == null)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.LeasedUntil, until), cancellationToken);
    }

    public async Task EndAsync(
        IdempotencyKey key,
        IdempotentAnswer answer,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(answer);
        await Of(key)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(k => k.Status, answer.Status)
                        .SetProperty(k => k.Headers, answer.Headers)
                        .SetProperty(k => k.Body, answer.Body)
                        .SetProperty(k => k.LeasedUntil, (DateTime?)null),
                cancellationToken
            );
    }

    /// <summary>It came to nothing: the key is free again, unless the work was done all the same.</summary>
    public async Task ReleaseAsync(IdempotencyKey key, CancellationToken cancellationToken)
    {
        await Of(key)
            .Where(k => k.Status == null && k.EventId == null)
            .ExecuteDeleteAsync(cancellationToken);
        await Of(key)
            .Where(k => k.Status == null)
            .ExecuteUpdateAsync(
                s => s.SetProperty(k => k.LeasedUntil, (DateTime?)null),
                cancellationToken
            );
    }

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var limit = before.UtcDateTime;
        return await db
            .IdempotencyKeys.Where(k => k.CreatedAt < limit)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<IdempotencyBegin> TryBeginAsync(
        IdempotencyKey key,
        string owner,
        Func<string, bool> isGone,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var known = await db
            .IdempotencyKeys.AsNoTracking()
            .SingleOrDefaultAsync(
                k => k.Caller == key.Caller && k.Key == key.Key,
                cancellationToken
            );
        if (known is { Request: var request } && request != key.Request)
        {
            return new IdempotencyBegin(IdempotencyState.Mismatch);
        }

        if (known?.Status is { } status)
        {
            var answer = new IdempotentAnswer(status, known.Headers ?? "{}", known.Body ?? []);
            return new IdempotencyBegin(IdempotencyState.Answered, answer);
        }

        if (known?.LeasedUntil > now && !(known.Owner is { } other && isGone(other)))
        {
            return new IdempotencyBegin(IdempotencyState.InFlight);
        }

        if (known?.EventId is { } done)
        {
            var work = await db
                .AuditEvents.Where(e => e.Id == done)
                .Select(e => new FinishedWork(e.Action, e.Entity, e.EntityId))
                .SingleAsync(cancellationToken);
            return new IdempotencyBegin(IdempotencyState.Done, null, work);
        }

        // A server that died before it did anything has left it to the next.
        await Of(key).ExecuteDeleteAsync(cancellationToken);
        db.IdempotencyKeys.Add(
            new IdempotencyRow
            {
                Caller = key.Caller,
                Key = key.Key,
                Request = key.Request,
                CreatedAt = now,
                LeasedUntil = now + Lease,
                Owner = owner,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        db.Request = key;
        return new IdempotencyBegin(IdempotencyState.Begun);
    }

    private IQueryable<IdempotencyRow> Of(IdempotencyKey key) =>
        db.IdempotencyKeys.Where(k => k.Caller == key.Caller && k.Key == key.Key);
}
