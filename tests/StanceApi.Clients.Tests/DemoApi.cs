using StanceApi.Tests.Support;

namespace StanceApi.Clients.Tests;

/// <summary>The demo as a user starts it, on a port of its own, with a key for a client that stores articles.</summary>
public sealed class DemoApi : IAsyncLifetime
{
    public const string KeyHeader = "X-Api-Key";
    public const string Key = "a-key-for-these-tests-alone";

    private readonly string _folder = Directory.CreateTempSubdirectory("stance-test-").FullName;
    private ProgramRun? _demo;

    public Uri Root { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _demo = ProgramRun.Start(
            _folder,
            ["demo", $"--Security:AdminKey={Key}"],
            "http://127.0.0.1:0"
        );
        Root = new Uri(new Uri((await _demo.WaitForAsync("/positions")).Trim()), "/");
    }

    public ValueTask DisposeAsync()
    {
        _demo?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
