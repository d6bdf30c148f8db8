using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Feeds;

/// <summary>Spaces the requests to each web server, whatever process they come from.</summary>
public sealed class HostTurns(StanceDb db, TimeProvider time)
{
    /// <summary>Takes the next turn at a server; nobody else has one within <paramref name="spacing"/> of it.</summary>
    /// <param name="patience">A turn that is further off is left to others.</param>
    /// <returns>When it is; null when it is further off than that.</returns>
    public async Task<DateTimeOffset?> TakeAsync(
        string host,
        TimeSpan spacing,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var row = await RowAsync(host, now, cancellationToken);
        var turn = row.NextAt > now ? row.NextAt : now;
        if (turn - now > patience)
        {
            db.ChangeTracker.Clear();
            return null;
        }

        row.NextAt = turn + spacing;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new DateTimeOffset(turn, TimeSpan.Zero);
    }

    /// <summary>The server wants to be left alone so long.</summary>
    public async Task PauseAsync(string host, TimeSpan pause, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var row = await RowAsync(host, now, cancellationToken);
        row.NextAt = row.NextAt > now + pause ? row.NextAt : now + pause;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>Forgets servers that may be asked at any time.</summary>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await db.HostTurns.Where(h => h.NextAt < now).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<HostTurnRow> RowAsync(
        string host,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.HostTurns.SingleOrDefaultAsync(h => h.Host == host, cancellationToken) is
            { } known
        )
        {
            return known;
        }

        var row = new HostTurnRow { Host = host, NextAt = now };
        db.HostTurns.Add(row);
        return row;
    }
}
