using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.ChatScoring;

/// <summary>What reached the server.</summary>
public sealed record ChatRequest(string Path, string? Authorization, JsonNode Body)
{
    public JsonNode Question =>
        JsonNode.Parse((string)Body["messages"]!.AsArray()[^1]!["content"]!)!;
}

/// <summary>An OpenAI-compatible server on this machine that answers as a test tells it to.</summary>
public sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = [];
    private int _open;

    private ChatServer(WebApplication app) => _app = app;

    public Uri Endpoint => new(_app.Urls.Single() + "/v1");

    public ConcurrentQueue<ChatRequest> Requests { get; } = [];

    public int MostAtOnce { get; private set; }

    public static async Task<ChatServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var server = new ChatServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync(Test.Cancelled);
        return server;
    }

    /// <summary>The next answers, in turn; the last one is repeated.</summary>
    public ChatServer Then(Func<HttpContext, Task> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public ChatServer ThenSays(string content) => Then(c => Complete(c, content));

    public ChatServer ThenSays(Func<ChatRequest, string> content) =>
        Then(c => Complete(c, content((ChatRequest)c.Items[nameof(ChatRequest)]!)));

    public ChatServer ThenFails(int status, string? retryAfter = null) =>
        Then(c =>
        {
            c.Response.StatusCode = status;
            c.Response.Headers.RetryAfter = retryAfter;
            return c.Response.WriteAsync("{}", c.RequestAborted);
        });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        lock (_answers)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++_open);
        }
        try
        {
            var body = await JsonNode.ParseAsync(
                context.Request.Body,
                cancellationToken: context.RequestAborted
            );
            var request = new ChatRequest(
                context.Request.Path,
                context.Request.Headers.Authorization,
                body!
            );
            Requests.Enqueue(request);
            context.Items[nameof(ChatRequest)] = request;
            await Next()(context);
        }
        finally
        {
            lock (_answers)
            {
                _open--;
            }
        }
    }

    private Func<HttpContext, Task> Next()
    {
        lock (_answers)
        {
            _answers.TryPeek(out var answer);
            if (_answers.Count > 1)
            {
                _answers.TryDequeue(out _);
            }
            return answer!;
        }
    }

    private static Task Complete(HttpContext context, string content) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                id = "1",
                @object = "chat.completion",
                created = 1,
                model = "test-model",
                choices = new[]
                {
                    new
                    {
                        index = 0,
                        finish_reason = "stop",
                        message = new { role = "assistant", content },
                    },
                },
                usage = new
                {
                    prompt_tokens = 900,
                    completion_tokens = 100,
                    total_tokens = 1000,
                },
            },
            context.RequestAborted
        );
}
