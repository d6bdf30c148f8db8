using Microsoft.Data.Sqlite;
using StanceApi.Benchmarks.Stores;

namespace StanceApi.Benchmarks.Load;

/// <summary>Adds a proposal to a generated store on which few statements bear: the first of those on the fixed one.</summary>
internal static class SmallProposal
{
    public const string Id = "proposal-small";
    public const int Points = 50;

    public static void Add(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        var from = StoreShape.ProposalId(StoreShape.FixedProposal);
        Copy(connection, "Proposals", "Id", $"Id = '{from}'");
        Copy(
            connection,
            "Stances",
            "ProposalId",
            $"ProposalId = '{from}' AND Label <> 'Unrelated' ORDER BY StatementId LIMIT {Points}"
        );
    }

    private static void Copy(SqliteConnection connection, string table, string id, string where)
    {
        using var names = connection.CreateCommand();
        names.CommandText =
            $"SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('{table}')";
        var all = (string)names.ExecuteScalar()!;
        var copied = all.Replace($"\"{id}\"", $"'{Id}'", StringComparison.Ordinal);
        using var copy = connection.CreateCommand();
        copy.CommandText =
            $"INSERT INTO {table} ({all}) SELECT {copied} FROM {table} WHERE {where}";
        copy.ExecuteNonQuery();
    }
}
