using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StanceApi.Store.Sqlite;

/// <summary>
/// Lets the transactions of this process write one after the other, in their order. SQLite takes but one at a time and has
/// no line: whoever finds it busy tries again a while later, and while many do so, nobody writes. Other processes are waited
/// for as SQLite does it.
/// </summary>
internal sealed class SqliteWriters
    : DbTransactionInterceptor,
        IDbConnectionInterceptor,
        IDisposable
{
    private const int Busy = 5;
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Whose turn it is: one, or none.</summary>
    private readonly ConcurrentDictionary<DbConnection, bool> _writing = new();

    public void Dispose() => _turn.Dispose();

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result
    )
    {
        ArgumentNullException.ThrowIfNull(eventData);
        Begun(
            connection,
            _writing.ContainsKey(connection) || _turn.Wait(Patience(connection, eventData))
        );
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(
                connection.BeginTransaction(eventData.IsolationLevel)
            );
        }
        catch
        {
            End(connection);
            throw;
        }
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(eventData);
        Begun(
            connection,
            _writing.ContainsKey(connection)
                || await _turn.WaitAsync(Patience(connection, eventData), cancellationToken)
        );
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(
                await connection.BeginTransactionAsync(eventData.IsolationLevel, cancellationToken)
            );
        }
        catch
        {
            End(connection);
            throw;
        }
    }

    /// <summary>A connection is closed when its transaction has ended, however that was.</summary>
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) =>
        End(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        End(connection);
        return Task.CompletedTask;
    }

    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) =>
        End(connection);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        End(connection);
        return Task.CompletedTask;
    }

    private void Begun(DbConnection connection, bool isMyTurn)
    {
        if (!isMyTurn)
        {
            throw new SqliteException("Others write all the time.", Busy);
        }

        _writing[connection] = true;
    }

    private void End(DbConnection connection)
    {
        if (_writing.TryRemove(connection, out _))
        {
            _turn.Release();
        }
    }

    /// <summary>As long as SQLite itself would try.</summary>
    private static TimeSpan Patience(DbConnection connection, DbContextEventData eventData)
    {
        var seconds =
            eventData.Context?.Database.GetCommandTimeout()
            ?? ((SqliteConnection)connection).DefaultTimeout;
        return seconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds);
    }
}
