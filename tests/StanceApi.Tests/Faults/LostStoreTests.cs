using Microsoft.Data.Sqlite;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Faults;

/// <summary>The file of the store is damaged, or gone, while the program runs. Each test has a store of its own.</summary>
public sealed class LostStoreTests
{
    [Fact]
    public async Task A_damaged_store_is_said_and_stays_said_until_a_backup_takes_its_place()
    {
        var api = new FaultyStore();
        await api.InitializeAsync();
        await (await api.PostArticle("before")).Ok(System.Net.HttpStatusCode.Created);
        await api.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        using (var connection = new SqliteConnection($"Data Source={api.Store}"))
        {
            SqliteConnection.ClearPool(connection);
        }

        await using (
            var file = File.Open(api.Store, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)
        )
        {
            file.Position = 4_096;
            await file.WriteAsync(Noise((int)file.Length - 4_096), Test.Cancelled);
        }

        await (await api.PostArticle("after")).Fails(ProblemKinds.StoreCorrupted);
        await (await api.Get("/statements")).Fails(ProblemKinds.StoreCorrupted);
        var said = await (await api.Ready()).Fails(ProblemKinds.StoreCorrupted);
        Assert.Contains("restore", said.Text("detail"), StringComparison.Ordinal);
        api.Later();
        await (await api.Ready()).Fails(ProblemKinds.StoreCorrupted);
    }

    [Fact]
    public async Task A_file_that_was_deleted_is_said()
    {
        var api = new FaultyStore();
        await api.InitializeAsync();
        await api.IsReady();

        File.Delete(api.Store);
        api.Later();

        await (await api.Ready()).Fails(ProblemKinds.StoreUnreachable);
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(8).NextBytes(noise);
        return noise;
    }
}
