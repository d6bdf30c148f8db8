using Npgsql;
using StanceApi.Store.Hosting;

namespace StanceApi.Store.Postgres;

/// <summary>Asks PostgreSQL which transactions a reader would see now: as long as these are the same, so is what it reads.</summary>
internal sealed class PostgresChanges(string connectionString) : IStoreChanges
{
    private const string Query = "SELECT pg_current_snapshot()::text";

    public async ValueTask<string> MarkAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Query, connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
