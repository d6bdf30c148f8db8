using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using StanceApi.Benchmarks.Load;

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

    /// <summary>Without a path.</summary>
    public Uri Address => new(_client.BaseAddress!, "/");

    public static Task<StoreServer> StartAsync(string file) =>
        StartAsync([$"--Store:ConnectionString=Data Source={file}"], processors: null);

    /// <summary>From the start of the process to the first word that it is ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <param name="settings">As <c>--Section:Key=value</c>.</param>
    /// <param name="processors">So many are used; null for all.</param>
    public static async Task<StoreServer> StartAsync(IEnumerable<string> settings, int? processors)
    {
        var address = $"http://127.0.0.1:{Ports.Free()}";
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "StanceApi.dll"),
                "serve",
                $"--urls={address}",
                "--Logging:LogLevel:Default=Warning",
                // What was generated was judged by no model.
                "--Rescoring:AtStart=false",
            },
        };
        foreach (var setting in settings)
        {
            start.ArgumentList.Add(setting);
        }

        if (processors is not null)
        {
            start.Environment["DOTNET_PROCESSOR_COUNT"] = $"{processors}";
        }

        var watch = Stopwatch.StartNew();
        var server = new StoreServer(Process.Start(start)!, new Uri($"{address}/api/v1/"));
        await server.BeReadyAsync();
        server.ReadyAfter = watch.Elapsed;
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

    /// <summary>What it has used of the processors since its start.</summary>
    public TimeSpan Worked()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    public ProcessMemory Memory() => ProcessMemory.Of(_process.Id);

    public async Task DeleteAsync(string path)
    {
        using var response = await _client.DeleteAsync(new Uri(path, UriKind.Relative));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The answer.</summary>
    public Task<byte[]> PostAsync(string path, string json) =>
        SendAsync(HttpMethod.Post, path, json, "application/json");

    /// <summary>The answer.</summary>
    public async Task<byte[]> SendAsync(
        HttpMethod method,
        string path,
        string text,
        string mediaType
    )
    {
        using var content = new StringContent(text, null, mediaType);
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative))
        {
            Content = content,
        };
        using var response = await _client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode
            ? body
            : throw new InvalidOperationException($"{path}: {(int)response.StatusCode}");
    }

    /// <summary>The answer to the first request of a case.</summary>
    public async Task<Answer> AnswerAsync(LoadCase load)
    {
        var line = File.ReadLines(load.File).First();
        var isGet = load.MediaType is null;
        using var request = new HttpRequestMessage(
            new HttpMethod(load.Method),
            new Uri(isGet ? line : load.Path, UriKind.Relative)
        );
        if (!isGet)
        {
            request.Content = new StringContent(line, new MediaTypeHeaderValue(load.MediaType!));
        }

        using var response = await _client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return response.IsSuccessStatusCode
            ? new Answer(
                (int)response.StatusCode,
                response.Content.Headers.ContentType!.ToString(),
                body
            )
            : throw new InvalidOperationException($"{load.Name}: {(int)response.StatusCode}");
    }

    /// <summary>Stores a batch: how many articles, and how long it took.</summary>
    public async Task<(long Done, double Seconds)> BatchAsync(string lines)
    {
        using var started = JsonDocument.Parse(
            await SendAsync(HttpMethod.Post, "articles/batch", lines, "application/x-ndjson")
        );
        return await EndAsync(started.RootElement.GetProperty("id").GetString()!);
    }

    /// <summary>Waits for the end of a job: how much it did, and how long it took.</summary>
    public async Task<(long Done, double Seconds)> EndAsync(string jobId)
    {
        while (true)
        {
            using var json = JsonDocument.Parse((await GetAsync($"jobs/{jobId}")).Body);
            var job = json.RootElement;
            if (job.GetProperty("finishedAt").ValueKind is JsonValueKind.String)
            {
                return job.GetProperty("state").GetString() is "succeeded"
                    ? (
                        job.GetProperty("done").GetInt64(),
                        (At(job, "finishedAt") - At(job, "startedAt")).TotalSeconds
                    )
                    : throw new InvalidOperationException(
                        $"The job {jobId} did not succeed: {job}"
                    );
            }

            await Task.Delay(200);
        }
    }

    private static DateTimeOffset At(JsonElement job, string name) =>
        job.GetProperty(name).GetDateTimeOffset();

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

    private async Task BeReadyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience)
        {
            try
            {
                await GetAsync("/health/ready");
                return;
            }
            catch (Exception e) when (e is HttpRequestException or InvalidOperationException)
            {
                // It does not listen yet, or says that it is not ready.
                await Task.Delay(20);
            }
        }

        throw new TimeoutException("The server does not get ready.");
    }

    /// <summary>Waits until it answers and does nothing else: at its start it looks for statements that were never judged.</summary>
    public async Task SettleAsync()
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
}
