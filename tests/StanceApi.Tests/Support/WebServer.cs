using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StanceApi.Tests.Support;

/// <summary>A request that reached the server.</summary>
public sealed record Visit(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    string Body
);

/// <summary>Somebody else's web server, on this machine; every path answers as a test tells it to.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _pages = new(
        StringComparer.Ordinal
    );

    private WebServer(WebApplication app) => _app = app;

    public string Root => _app.Urls.Single();

    public ConcurrentQueue<Visit> Visits { get; } = [];

    public static async Task<WebServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var server = new WebServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync(Test.Cancelled);
        return server;
    }

    public string At(string path) => Root + path;

    public WebServer Page(string path, Func<HttpContext, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    public WebServer Page(string path, string content, string mediaType = "text/html") =>
        Page(
            path,
            c =>
            {
                c.Response.ContentType = mediaType;
                return c.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(content)).AsTask();
            }
        );

    public WebServer Moved(string path, string to, int status = 302) =>
        Page(
            path,
            c =>
            {
                c.Response.StatusCode = status;
                c.Response.Headers.Location = to;
                return Task.CompletedTask;
            }
        );

    public WebServer Fails(string path, int status, string? retryAfter = null) =>
        Page(
            path,
            c =>
            {
                c.Response.StatusCode = status;
                c.Response.Headers.RetryAfter = retryAfter;
                return Task.CompletedTask;
            }
        );

    public int VisitsOf(string path) =>
        Visits.Count(v => string.Equals(v.Path, path, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Visits.Enqueue(
            new Visit(
                context.Request.Method,
                context.Request.Path,
                context.Request.Headers.ToDictionary(
                    h => h.Key,
                    h => h.Value.ToString(),
                    StringComparer.OrdinalIgnoreCase
                ),
                await reader.ReadToEndAsync(context.RequestAborted)
            )
        );
        if (_pages.TryGetValue(context.Request.Path, out var page))
        {
            await page(context);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }
}
