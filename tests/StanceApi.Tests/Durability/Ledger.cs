using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Durability;

/// <summary>What was sent to a server that is killed again and again, and what it has said of it.</summary>
internal sealed class Ledger
{
    public const int LinesOfBatch = 20;

    private readonly ConcurrentDictionary<string, Sent> _sent = new(StringComparer.Ordinal);
    private int _last;
    private int _answers;
    private int _repeats;

    public int Answers => _answers;

    /// <summary>How many requests were sent again because a kill came before their answer.</summary>
    public int Repeats => _repeats;

    public IEnumerable<Sent> Articles => Of("/api/v1/articles");

    public IEnumerable<Sent> Batches => Of("/api/v1/articles/batch");

    public IEnumerable<Sent> Actors => Of("/api/v1/actors");

    /// <summary>Sends what is new, and before that what was not answered, until the server is gone.</summary>
    public async Task SendAsync(HttpClient client, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            if (!await SendAsync(client, Claim() ?? New(), ct))
            {
                return;
            }
        }
    }

    /// <summary>Sends what was not answered until all is.</summary>
    public async Task SettleAsync(HttpClient client)
    {
        while (Claim() is { } sent)
        {
            Assert.True(await SendAsync(client, sent, Test.Cancelled), "The server is gone.");
        }
    }

    /// <returns>False when the server is gone.</returns>
    private async Task<bool> SendAsync(HttpClient client, Sent sent, CancellationToken ct)
    {
        if (sent.Tries++ > 0)
        {
            Interlocked.Increment(ref _repeats);
        }
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, sent.Path);
            request.Content = new StringContent(sent.Body, Encoding.UTF8, sent.MediaType);
            request.Headers.Add("Idempotency-Key", sent.Key);
            using var response = await client.SendAsync(request, ct);
            var body = await response.Content.ReadAsStringAsync(ct);
            if (response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.ServiceUnavailable)
            {
                // It is being answered, or the store is locked for too long: to be repeated.
                await Task.Delay(50, ct);
                return true;
            }
            Assert.True(
                response.StatusCode is HttpStatusCode.Created or HttpStatusCode.Accepted,
                $"{(int)response.StatusCode} {body}"
            );
            sent.Id = JsonNode.Parse(body)!.Text("id");
            Interlocked.Increment(ref _answers);
            return true;
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            return false;
        }
        finally
        {
            sent.IsTaken = false;
        }
    }

    private Sent? Claim()
    {
        lock (_sent)
        {
            var open = _sent.Values.FirstOrDefault(s => s.Id is null && !s.IsTaken);
            if (open is not null)
            {
                open.IsTaken = true;
            }
            return open;
        }
    }

    private Sent New()
    {
        var number = Interlocked.Increment(ref _last);
        var sent = (number % 12) switch
        {
            5 => new Sent(
                "/api/v1/articles/batch",
                string.Join(
                    '\n',
                    Enumerable
                        .Range(1, LinesOfBatch)
                        .Select(line => Article($"batch {number} line {line}", number * 100 + line))
                ),
                "application/x-ndjson"
            ),
            3 or 9 => new Sent(
                "/api/v1/actors",
                JsonSerializer.Serialize(
                    new { name = $"Person {Letters(number)} Kill", type = "person" }
                ),
                "application/json"
            ),
            _ => new Sent(
                "/api/v1/articles",
                Article($"single {number}", number),
                "application/json"
            ),
        };
        sent.IsTaken = true;
        _sent[sent.Key] = sent;
        return sent;
    }

    private static string Article(string name, int number) =>
        JsonSerializer.Serialize(
            new
            {
                content = Text(name, number),
                contentType = "text/plain",
                publishedAt = "2024-10-02",
            }
        );

    /// <summary>One statement, in words of its own.</summary>
    public static string Text(string name, int number) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The minister of trade said on Monday: “We support plan {number} of {number * 7919L}, which is {name}, for the ports of region {number % 17}.”"
        );

    private static string Letters(int number) =>
        string.Concat(
            number.ToString(CultureInfo.InvariantCulture).Select(d => (char)('a' + (d - '0')))
        );

    private IEnumerable<Sent> Of(string path) =>
        _sent.Values.Where(s => s.Path.Equals(path, StringComparison.Ordinal));

    internal sealed record Sent(string Path, string Body, string MediaType)
    {
        public string Key { get; } = Guid.NewGuid().ToString();

        /// <summary>What the server said that it is; null as long as it has not answered.</summary>
        public string? Id { get; set; }

        public bool IsTaken { get; set; }

        public int Tries { get; set; }
    }
}
