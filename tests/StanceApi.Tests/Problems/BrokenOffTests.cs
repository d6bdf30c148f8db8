using System.Net.Sockets;
using System.Text;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Problems;

public sealed class BrokenOffTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stance-broken-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <param name="resets">Else it closes its connection in good order.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_breaks_off_while_it_sends_is_no_error_of_the_server(bool resets)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal to end a program.");
        using var serve = ProgramRun.Start(_folder, ["serve"], "http://127.0.0.1:0");
        var root = new Uri((await serve.WaitForAsync("Now listening on")).Split(": ")[1].Trim());

        for (var i = 0; i < 3; i++)
        {
            await SendHalfAsync(root, resets);
        }
        serve.Terminate();

        var end = await serve.EndAsync();
        Assert.Equal(0, end.ExitCode);
        Assert.DoesNotContain("/api/v1/articles failed", end.Output + end.Error);
        Assert.DoesNotContain("An exception was thrown attempting", end.Output + end.Error);
    }

    private static async Task SendHalfAsync(Uri root, bool resets)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(root.Host, root.Port, Test.Cancelled);
        var head =
            $"POST /api/v1/articles HTTP/1.1\r\nHost: {root.Authority}\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n";
        await client
            .GetStream()
            .WriteAsync(
                Encoding.ASCII.GetBytes(head + "{\"content\": \"Nothing was "),
                Test.Cancelled
            );
        // Long enough for the server to wait for the rest.
        await Task.Delay(500, Test.Cancelled);
        client.Client.LingerState = new LingerOption(resets, 0);
    }
}
