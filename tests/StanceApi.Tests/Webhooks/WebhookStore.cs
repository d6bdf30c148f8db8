using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using StanceApi.Shifts;
using StanceApi.Tests.Support;
using StanceApi.Webhooks;

namespace StanceApi.Tests.Webhooks;

/// <summary>A program that may tell this machine, and a receiver on it.</summary>
public sealed class WebhookStore()
    : ApiFixture(
        ("Webhooks:AllowedNetworks:0", "127.0.0.1/32"),
        ("Webhooks:LookEverySeconds", "0"),
        ("Webhooks:TimeoutSeconds", "1"),
        ("Webhooks:MaxTries", "3"),
        ("Rescoring:AtStart", "false")
    ),
        IAsyncLifetime
{
    public WebServer Receiver { get; private set; } = null!;

    public FakeTimeProvider Time =>
        (FakeTimeProvider)Factory.Services.GetRequiredService<TimeProvider>();

    public async ValueTask InitializeAsync()
    {
        Receiver = await WebServer.StartAsync();
        await (await Post("/proposals", new { id = "the-plan", name = "the plan" })).Ok(
            HttpStatusCode.Created
        );
        // A new proposal is judged: its run, too, is told of when it ends.
        while ((await GetJson("/rescore-runs")).Items().Any(r => r["finishedAt"] is null))
        {
            await Task.Delay(50, Test.Cancelled);
        }
    }

    public ValueTask DisposeAsync() => Receiver.DisposeAsync();

    /// <summary>A webhook with a path of its own.</summary>
    public async Task<JsonNode> Subscribe(string path, params string[] events) =>
        await (
            await Post(
                "/webhooks",
                new { url = Receiver.At(path), events = events.Length > 0 ? events : null }
            )
        ).Ok(HttpStatusCode.Created);

    public Task<int> Deliver() =>
        Factory.Services.GetRequiredService<NoticeDelivery>().RunAsync(Test.Cancelled);

    public async Task<int> AnnounceShifts()
    {
        await using var scope = Factory.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<ShiftAnnouncer>()
            .RunAsync(Test.Cancelled);
    }

    public async Task<IReadOnlyList<JsonNode>> DeliveriesTo(JsonNode webhook) =>
        (await GetJson($"/webhooks/{webhook.Text("id")}/deliveries")).Items();
}
