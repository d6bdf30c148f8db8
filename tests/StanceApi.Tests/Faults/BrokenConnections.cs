using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StanceApi.Tests.Faults;

/// <summary>Has SQLite itself refuse what a full disk or a read-only one would.</summary>
public sealed class BrokenConnections : DbConnectionInterceptor
{
    public bool IsFull { get; set; }

    public bool IsReadOnly { get; set; }

    /// <summary>How long a lock is waited for.</summary>
    public int Patience { get; set; } = 30;

    public override InterceptionResult ConnectionOpening(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    )
    {
        ((SqliteConnection)connection).DefaultTimeout = Patience;
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(ConnectionOpening(connection, eventData, result));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            (IsFull ? "PRAGMA max_page_count = 1;" : "PRAGMA max_page_count = 1073741823;")
            + (IsReadOnly ? "PRAGMA query_only = 1" : "PRAGMA query_only = 0");
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
