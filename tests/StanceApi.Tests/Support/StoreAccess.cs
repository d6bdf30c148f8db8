using Microsoft.Data.Sqlite;
using StanceApi.Store;

namespace StanceApi.Tests.Support;

/// <summary>Reaches into the store where the API does not.</summary>
public static class StoreAccess
{
    public static async Task Execute(
        this ApiFixture api,
        string sql,
        params (string Name, object Value)[] parameters
    )
    {
        await using var connection = new SqliteConnection($"Data Source={api.Store}");
        await connection.OpenAsync(Test.Cancelled);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }
        await command.ExecuteNonQueryAsync(Test.Cancelled);
    }
}

public static class StanceIds
{
    public static long Parse(string id) =>
        ShortId.TryParse(id, out var number) ? number : throw new FormatException(id);
}
