using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StanceApi.Health;
using StanceApi.Jobs;
using StanceApi.Store.Sqlite;
using StanceApi.Tests.Jobs;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Faults;

/// <summary>A program whose store fails when a test says so.</summary>
public sealed class FaultyStore : ApiFixture, IAsyncLifetime
{
    public FaultyStore()
        : this(new BrokenConnections()) { }

    private FaultyStore(BrokenConnections connections)
        : base(s =>
        {
            s.ConfigureDbContext<SqliteStanceDb>(o => o.AddInterceptors(connections));
            s.AddJobHandler<CountingJob>();
        }) => Connections = connections;

    public BrokenConnections Connections { get; }

    public FakeTimeProvider Time =>
        (FakeTimeProvider)Factory.Services.GetRequiredService<TimeProvider>();

    public async ValueTask InitializeAsync() =>
        await (await Post("/proposals", new { id = "the-plan", name = "the plan" })).Ok(
            HttpStatusCode.Created
        );

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<HttpResponseMessage> PostArticle(string name) =>
        Post("/articles", new { content = Words(name), contentType = "text/plain" });

    public static string Words(string name) =>
        $"The minister of trade said on Monday: “We support the plan named {name}.”";

    public Task<HttpResponseMessage> Ready() => Client.GetAsync("/health/ready", Test.Cancelled);

    /// <summary>Lets what the server has met pass, and its last try grow old.</summary>
    public void Later() => Time.Advance(StoreHealth.MetFor + StoreHealth.TryEvery);

    public async Task IsReady()
    {
        Later();
        await (await Ready()).Ok();
    }

    public async Task<JsonNode> Ended(string job)
    {
        while (true)
        {
            var read = await GetJson($"/jobs/{job}");
            if (read["finishedAt"] is not null)
            {
                return read;
            }
            await Ring();
            await Task.Delay(50, Test.Cancelled);
        }
    }

    /// <summary>Has jobs looked for: time stands still here, so nobody comes round.</summary>
    public Task Ring() => Factory.Services.GetRequiredService<JobBell>().RingAsync(Test.Cancelled);

    /// <summary>Somebody else writes, and does not come to an end.</summary>
    public SqliteConnection Lock()
    {
        var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }
}
