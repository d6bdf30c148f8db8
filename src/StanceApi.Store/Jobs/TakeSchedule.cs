using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Jobs;

/// <summary>Has one of all processes that share the store do what the clock sets off in each.</summary>
public sealed class TakeSchedule(StanceDb db)
{
    /// <param name="at">The time for which it was set: the same in all processes.</param>
    /// <returns>Whether it is this one's to do.</returns>
    public async Task<bool> RunAsync(
        string name,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var time = at.UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isMine =
            await db
                .FiredSchedules.Where(s => s.Name == name && s.LastAt < time)
                .ExecuteUpdateAsync(u => u.SetProperty(s => s.LastAt, time), cancellationToken) > 0;
        if (!isMine && !await db.FiredSchedules.AnyAsync(s => s.Name == name, cancellationToken))
        {
            await db.InsertAllAsync(
                [new FiredScheduleRow { Name = name, LastAt = time }],
                cancellationToken
            );
            isMine = true;
        }

        await transaction.CommitAsync(cancellationToken);
        return isMine;
    }
}
