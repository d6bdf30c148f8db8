using System.Data.Common;
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

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Mapping;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Mapping;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
