namespace StanceApi.Tests.Support;

/// <summary>The program as it serves, in a folder of its own; disposing of it kills it without warning.</summary>
public sealed class RunningServer : IDisposable
{
    private readonly ProgramRun _program;
    private bool _isGone;

    private RunningServer(ProgramRun program, HttpClient client) =>
        (_program, Client) = (program, client);

    public HttpClient Client { get; }

    public static async Task<RunningServer> StartAsync(string folder, params string[] settings)
    {
        var program = ProgramRun.Start(
            folder,
            [
                "serve",
                "--Logging:LogLevel:Default=Critical",
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
                "--Limits:RequestsPerSecond=0",
                .. settings,
            ],
            "http://127.0.0.1:0"
        );
        var line = await program.WaitForAsync("Now listening on");
        program.Drain();
        var client = new HttpClient { BaseAddress = new Uri(line.Split(": ")[1].Trim()) };
        return new RunningServer(program, client);
    }

    public void Dispose()
    {
        if (_isGone)
        {
            return;
        }
        _isGone = true;
        _program.Dispose();
        Client.Dispose();
    }
}
