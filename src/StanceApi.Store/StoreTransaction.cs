using Microsoft.EntityFrameworkCore.Storage;

namespace StanceApi.Store;

/// <summary>Several units of work that are done together, or not at all.</summary>
public sealed class StoreTransaction(StanceDb db)
{
    /// <summary>Nobody else writes meanwhile.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(work, db.Database.BeginTransactionAsync(cancellationToken), cancellationToken);

    /// <summary>Others go on: for what guards itself, see <see cref="StanceDb.BeginSharedAsync"/>.</summary>
    public Task<T> RunSharedAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(work, db.BeginSharedAsync(cancellationToken), cancellationToken);

    private static async Task<T> RunAsync<T>(
        Func<Task<T>> work,
        Task<IDbContextTransaction> begun,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var transaction = await begun;
        var result = await work();
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
