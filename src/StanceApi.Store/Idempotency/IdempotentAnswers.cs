using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Idempotency;

/// <summary>Whose request it is, and by what they know it.</summary>
/// <param name="Request">A hash of what is asked for.</param>
public sealed record IdempotencyKey(string Caller, string Key, string Request);

/// <param name="Headers">JSON.</param>
public sealed record IdempotentAnswer(int Status, string Headers, byte[] Body);

public enum IdempotencyState
{
    /// <summary>It was not answered yet; the caller answers it.</summary>
    Begun,

    /// <summary>Somebody is answering it just now.</summary>
    InFlight,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>The key was used for another request.</summary>
    Mismatch,
}

/// <summary>The answers to requests that their senders may repeat.</summary>
public sealed class IdempotentAnswers(StanceDb db, TimeProvider time)
{
    /// <summary>So long nobody else answers a request whose server is silent.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    public async Task<(IdempotencyState State, IdempotentAnswer? Answer)> BeginAsync(
        IdempotencyKey key,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(key);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await TryBeginAsync(key, cancellationToken);
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

    /// <summary>It came to nothing: the key is free again.</summary>
    public async Task ReleaseAsync(IdempotencyKey key, CancellationToken cancellationToken) =>
        await Of(key).Where(k => k.Status == null).ExecuteDeleteAsync(cancellationToken);

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var limit = before.UtcDateTime;
        return await db
            .IdempotencyKeys.Where(k => k.CreatedAt < limit)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<(IdempotencyState, IdempotentAnswer?)> TryBeginAsync(
        IdempotencyKey key,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.BeginSharedAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var known = await db
            .IdempotencyKeys.AsNoTracking()
            .SingleOrDefaultAsync(
                k => k.Caller == key.Caller && k.Key == key.Key,
                cancellationToken
            );
        if (known is { Request: var request } && request != key.Request)
        {
            return (IdempotencyState.Mismatch, null);
        }

        if (known?.Status is { } status)
        {
            var answer = new IdempotentAnswer(status, known.Headers ?? "{}", known.Body ?? []);
            return (IdempotencyState.Answered, answer);
        }

        if (known?.LeasedUntil > now)
        {
            return (IdempotencyState.InFlight, null);
        }

        // A server that died while it answered has left it to the next.
        await Of(key).ExecuteDeleteAsync(cancellationToken);
        db.IdempotencyKeys.Add(
            new IdempotencyRow
            {
                Caller = key.Caller,
                Key = key.Key,
                Request = key.Request,
                CreatedAt = now,
                LeasedUntil = now + Lease,
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return (IdempotencyState.Begun, null);
    }

    private IQueryable<IdempotencyRow> Of(IdempotencyKey key) =>
        db.IdempotencyKeys.Where(k => k.Caller == key.Caller && k.Key == key.Key);
}
