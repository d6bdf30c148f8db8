using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StanceApi.Store.Sqlite;

/// <summary>
/// Lets SQLite read the file as memory. Its own cache is 2 MB: without this, every page that is read anew in a large
/// store is a call to the system and a copy.
/// </summary>
internal sealed class SqliteTuning : DbConnectionInterceptor
{
    public static readonly SqliteTuning Instance = new();

    // The most that SQLite is built for; where the file is shorter, as much as there is.
    private const string Mapping = "PRAGMA mmap_size = 2147418112";

    /// <summary>Connections come out of a pool, tuned already, as often as not.</summary>
    private readonly ConditionalWeakTable<object, object> _tuned = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (_tuned.TryAdd(((SqliteConnection)connection).Handle!, Instance))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Mapping;
            command.ExecuteNonQuery();
        }
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        // SQLite does nothing asynchronously.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
