using Microsoft.Data.Sqlite;

namespace StanceApi.Benchmarks.Stores;

/// <summary>Inserts rows by one prepared command. Columns that are not named are null, or empty where they may not be.</summary>
internal sealed class BulkTable : IDisposable
{
    private readonly SqliteCommand _insert;

    public BulkTable(SqliteConnection connection, string table, params string[] columns)
    {
        var all = columns
            .Select((c, i) => (Name: c, Value: $"$p{i}"))
            .Concat(Unnamed(connection, table, columns))
            .ToList();
        _insert = connection.CreateCommand();
        _insert.CommandText =
            $"INSERT INTO {table} ({string.Join(", ", all.Select(c => c.Name))}) VALUES ({string.Join(", ", all.Select(c => c.Value))})";
        for (var i = 0; i < columns.Length; i++)
        {
            _insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        }
    }

    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();

    private static List<(string Name, string Value)> Unnamed(
        SqliteConnection connection,
        string table,
        string[] columns
    )
    {
        using var info = connection.CreateCommand();
        info.CommandText = $"PRAGMA table_info({table})";
        using var reader = info.ExecuteReader();
        var unnamed = new List<(string, string)>();
        while (reader.Read())
        {
            var (name, type, isRequired) = (
                reader.GetString(1),
                reader.GetString(2),
                reader.GetBoolean(3)
            );
            if (isRequired && !columns.Contains(name, StringComparer.Ordinal))
            {
                unnamed.Add((name, type == "TEXT" ? "''" : "0"));
            }
        }

        return unnamed;
    }
}
