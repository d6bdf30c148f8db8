using Npgsql;

namespace StanceApi.Store.Postgres;

/// <summary>Makes the database where there is none and the user may make one.</summary>
internal static class Databases
{
    public static async Task CreateAsync(
        string connectionString,
        CancellationToken cancellationToken
    )
    {
        var wanted = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        try
        {
            await using var connection = new NpgsqlConnection(wanted.ConnectionString);
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await MakeAsync(wanted, cancellationToken);
        }
    }

    private static async Task MakeAsync(
        NpgsqlConnectionStringBuilder wanted,
        CancellationToken cancellationToken
    )
    {
        var name = wanted.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
        wanted.Database = "postgres";
        await using var connection = new NpgsqlConnection(wanted.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name of the operator's, quoted.
        command.CommandText = $"CREATE DATABASE \"{name}\" ENCODING 'UTF8' TEMPLATE template0";
#pragma warning restore CA2100
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException e)
            when (e.SqlState
                    is PostgresErrorCodes.DuplicateDatabase
                        or PostgresErrorCodes.UniqueViolation
            )
        {
            // Another process was quicker.
        }
    }
}
