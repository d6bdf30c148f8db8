using System.Globalization;
using Microsoft.Data.Sqlite;

namespace StanceApi.Tests.Support;

/// <summary>Asks the file of a store directly.</summary>
public static class SqliteFile
{
    public static long Number(string file, string sql) =>
        long.Parse(Text(file, sql), CultureInfo.InvariantCulture);

    public static string Text(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture)!;
    }

    /// <summary>The file is sound, and nothing in it is without what belongs to it.</summary>
    public static void IsWhole(string file)
    {
        Assert.Equal("ok", Text(file, "PRAGMA integrity_check"));
        Assert.Equal(0, Number(file, "SELECT count(*) FROM pragma_foreign_key_check"));
        foreach (
            var (what, wrong) in (IEnumerable<(string, string)>)
                [
                    (
                        "articles without all of their statements",
                        "Articles a WHERE a.StatementCount <> (SELECT count(*) FROM Statements s WHERE s.ArticleId = a.Id)"
                    ),
                    (
                        "articles without their words",
                        "Articles WHERE Id NOT IN (SELECT rowid FROM ArticleWords)"
                    ),
                    (
                        "statements without their words",
                        "Statements WHERE Id NOT IN (SELECT rowid FROM StatementWords)"
                    ),
                    (
                        "statements without a stance on each proposal",
                        "Statements s WHERE (SELECT count(*) FROM Stances t WHERE t.StatementId = s.Id) <> (SELECT count(*) FROM Proposals)"
                    ),
                    (
                        "articles that the audit log does not have once",
                        "Articles a WHERE (SELECT count(*) FROM AuditEvents e WHERE e.Entity = 'article' AND e.Action = 'Create' AND e.CauseId IS NOT NULL AND e.After LIKE '%' || a.Sha256 || '%') <> 1"
                    ),
                ]
        )
        {
            Assert.True(Number(file, $"SELECT count(*) FROM {wrong}") == 0, what);
        }
    }
}
