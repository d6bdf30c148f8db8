using System.Globalization;
using Npgsql;

namespace StanceApi.Benchmarks.Workers;

/// <summary>What the tables and indexes of a PostgreSQL store take for each statement.</summary>
internal static class StoreSizes
{
    private const double Least = 8;

    private const string Sizes = """
        SELECT c.relname, pg_table_size(c.oid)::float8 / n.statements, pg_indexes_size(c.oid)::float8 / n.statements
        FROM pg_class c CROSS JOIN (SELECT count(*)::float8 AS statements FROM "Statements") n
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        ORDER BY pg_total_relation_size(c.oid) DESC
        """;

    public static async Task PrintAsync(string connectionString, TextWriter output)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        // Dead rows would count.
        await using (var vacuum = new NpgsqlCommand("VACUUM FULL", connection))
        {
            vacuum.CommandTimeout = 0;
            await vacuum.ExecuteNonQueryAsync();
        }

        await using var command = new NpgsqlCommand(Sizes, connection);
        await using var reader = await command.ExecuteReaderAsync();
        await output.WriteLineAsync("| table | bytes a statement | its indexes |");
        await output.WriteLineAsync("|---|---:|---:|");
        while (await reader.ReadAsync())
        {
            var (table, indexes) = (reader.GetDouble(1), reader.GetDouble(2));
            if (table + indexes >= Least)
            {
                await output.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {reader.GetString(0)} | {table:N0} | {indexes:N0} |"
                    )
                );
            }
        }
    }
}
