using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace StanceApi.Benchmarks.Stores;

/// <summary>The program as it is shipped, serving one store.</summary>
internal sealed class StoreServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;
    private readonly HttpClient _client;
    private bool _isDisposed;

    private StoreServer(Process process, Uri address)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = address };
    }

    public static async Task<StoreServer> StartAsync(string file)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "StanceApi.dll"),
                "serve",
                $"--urls={address}",
                $"--Store:ConnectionString=Data Source={file}",
                "--Logging:LogLevel:Default=Warning",
                // What was generated was judged by no model.
                "--Rescoring:AtStart=false",
            },
        };
        var server = new StoreServer(Process.Start(start)!, new Uri($"{address}/api/v1/"));
        await server.SettleAsync();
        return server;
    }

    /// <summary>The answer, and how long it took to the last byte.</summary>
    public async Task<(TimeSpan Time, byte[] Body)> GetAsync(string path)
    {
        var watch = Stopwatch.StartNew();
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        var body = await response.Content.ReadAsByteArrayAsync();
        watch.Stop();
        return response.IsSuccessStatusCode
            ? (watch.Elapsed, body)
            : throw new InvalidOperationException($"{path}: {(int)response.StatusCode}");
    }

    public ProcessMemory Memory() => ProcessMemory.Of(_process.Id);

    public async Task DeleteAsync(string path)
    {
        using var response = await _client.DeleteAsync(new Uri(path, UriKind.Relative));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The answer.</summary>
    public async Task<byte[]> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, null, "application/json");
        using var response = await _client.PostAsync(new Uri(path, UriKind.Relative), content);
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode
            ? body
            : throw new InvalidOperationException($"{path}: {(int)response.StatusCode}");
    }

    /// <summary>The address of the page that lies so many pages on; that of the last page where there are fewer.</summary>
    public async Task<string> TurnAsync(string path, int pages)
    {
        var page = path;
        for (var i = 0; i < pages; i++)
        {
            using var json = JsonDocument.Parse((await GetAsync(page)).Body);
            if (json.RootElement.GetProperty("nextCursor").GetString() is not { } cursor)
            {
                break;
            }

            page = $"{path}&cursor={cursor}";
        }

        return page;
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Waits until it answers and does nothing else: at its start it looks for statements that were never judged.</summary>
    private async Task SettleAsync()
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            await Task.Delay(1_000);
            try
            {
                await GetAsync("proposals");
                var before = _process.TotalProcessorTime;
                await Task.Delay(1_000);
                _process.Refresh();
                if (_process.TotalProcessorTime - before < TimeSpan.FromMilliseconds(50))
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        throw new TimeoutException("The server does not come to rest.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
