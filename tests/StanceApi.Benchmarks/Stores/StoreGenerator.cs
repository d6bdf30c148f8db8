using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StanceApi.Stance.Proposals;
using StanceApi.Store;
using StanceApi.Store.Audit;
using StanceApi.Store.Hosting;
using StanceApi.Store.Proposals;

namespace StanceApi.Benchmarks.Stores;

/// <summary>
/// Fills a new store with statements, in bulk but with the schema, the indexes and the words of the product. The same
/// number and seed give the same store.
/// </summary>
internal sealed class StoreGenerator(int statements, ulong seed, TextWriter output)
{
    private const int Batch = 50_000;

    /// <exception cref="IOException">The file is there already.</exception>
    public async Task RunAsync(string file)
    {
        if (File.Exists(file))
        {
            throw new IOException($"{file} is there already.");
        }

        var watch = Stopwatch.StartNew();
        await using var services = new ServiceCollection()
            .AddStanceStore(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([
                        new(StoreServices.ConnectionStringKey, $"Data Source={file}"),
                    ])
                    .Build()
            )
            .BuildServiceProvider();
        await services.MigrateStanceStoreAsync(CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        await AddProposalsAsync(scope.ServiceProvider.GetRequiredService<CreateProposal>());
        var db = scope.ServiceProvider.GetRequiredService<StanceDb>();
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        Execute(connection, "PRAGMA synchronous = OFF");
        Execute(connection, "PRAGMA cache_size = -500000");
        var indexes = DropIndexes(connection);
        await FillAsync(db, connection, watch);
        foreach (var index in indexes)
        {
            Execute(connection, index);
        }

        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        Say(
            $"{file}: {new FileInfo(file).Length / 1e6:N0} MB in {watch.Elapsed.TotalSeconds:F0} s"
        );
    }

    private static async Task AddProposalsAsync(CreateProposal create)
    {
        for (var i = 0; i < StoreShape.Proposals; i++)
        {
            await create.RunAsync(
                new Proposal(
                    StoreShape.ProposalId(i),
                    [new LocalizedText(StoreShape.ProposalId(i), "en")],
                    [],
                    Description: null,
                    []
                ),
                Author.Program,
                CancellationToken.None
            );
        }
    }

    private async Task FillAsync(StanceDb db, SqliteConnection connection, Stopwatch watch)
    {
        var texts = new GeneratedText(seed);
        for (var from = 0; from < statements; from += Batch)
        {
            var to = Math.Min(statements, from + Batch);
            await using var transaction = await db.Database.BeginTransactionAsync();
            using var rows = new StoreRows(connection, statements, texts);
            if (from == 0)
            {
                rows.AddActors();
            }

            var (said, articles) = rows.AddArticles(from, to, new Chance(seed + (ulong)from));
            await db.StatementIndex.AddAsync(said, CancellationToken.None);
            await db.ArticleIndex.AddAsync(articles, CancellationToken.None);
            await transaction.CommitAsync();
            Say($"{to:N0} statements, {watch.Elapsed.TotalSeconds:F0} s");
        }
    }

    /// <returns>What makes them again; building them at the end is faster than keeping them.</returns>
    private static ImmutableArray<string> DropIndexes(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
        var indexes = new List<(string Name, string Sql)>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                indexes.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var (name, _) in indexes)
        {
            Execute(connection, $"DROP INDEX \"{name}\"");
        }

        return [.. indexes.Select(i => i.Sql)];
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Say(FormattableString text) =>
        output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
