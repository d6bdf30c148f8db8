using StanceApi.Security;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Assistants;

/// <summary>The demo as a user starts it, on a port of its own; a key is needed.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    public const string Key = "a-key-for-these-tests-alone";

    private readonly string _folder = Directory.CreateTempSubdirectory("stance-test-").FullName;
    private ProgramRun? _demo;

    public Uri Root { get; private set; } = null!;

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _demo = ProgramRun.Start(
            _folder,
            ["demo", $"--Security:AdminKey={Key}"],
            "http://127.0.0.1:0"
        );
        var line = await _demo.WaitForAsync("/positions");
        Root = new Uri(new Uri(line.Trim()), "/");
        Client.BaseAddress = Root;
        Client.DefaultRequestHeaders.Add(ApiKeyHandler.HeaderName, Key);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        _demo?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
