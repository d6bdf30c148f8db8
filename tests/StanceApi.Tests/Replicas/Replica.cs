using System.Net.Http.Json;
using System.Text.Json.Nodes;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Replicas;

/// <summary>One of several processes of the program that share a store.</summary>
public sealed class Replica : IDisposable
{
    private readonly ProgramRun _run;
    private bool _isKilled;

    private Replica(ProgramRun run, Uri address)
    {
        _run = run;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    }

    public HttpClient Client { get; }

    public int ProcessId => _run.ProcessId;

    public static async Task<Replica> StartAsync(string connectionString, params string[] settings)
    {
        var run = ProgramRun.Start(
            Path.GetTempPath(),
            [
                "serve",
                "--urls=http://127.0.0.1:0",
                "--Store:Provider=postgres",
                $"--Store:ConnectionString={connectionString}",
                "--Logging:LogLevel:Default=Warning",
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
                .. settings,
            ]
        );
        var line = await run.WaitForAsync("Now listening on:");
        run.Drain();
        return new Replica(run, new Uri($"{line.Split("on: ")[1].Trim()}/api/v1/"));
    }

    public async Task<JsonNode> GetAsync(string path) =>
        (await Client.GetFromJsonAsync<JsonNode>(path, Test.Cancelled))!;

    /// <summary>Without warning, as if the power had gone.</summary>
    public void Kill()
    {
        if (!_isKilled)
        {
            _isKilled = true;
            _run.Dispose();
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        Kill();
    }
}
