using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StanceApi.Models;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Stance.Scoring;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Security;

public sealed class QuietLogTests(QuietLogTests.LoggedApi api)
    : IClassFixture<QuietLogTests.LoggedApi>
{
    private const string Key = "the-key-that-is-in-no-log";
    private const string Words = "words-of-an-article-that-are-in-no-log";

    [Fact]
    public async Task The_log_tells_what_failed_and_neither_keys_nor_what_articles_say()
    {
        await (await api.SendAs(Key + "-mistyped", "GET", "/api/v1/proposals")).Fails(
            ProblemKinds.Unauthorized
        );
        await Send(
            "/api/v1/articles",
            $$"""{"content": "{{Words}}", "contentType": "text/plain"}""",
            500
        );
        await Send("/api/v1/articles", $$"""{"content": "{{Words}}" "broken""", 400);
        await Send("/api/v1/articles", $$"""{"content": 7, "publisher": "{{Words}}"}""", 400);
        await api.SendAs(Key, "GET", $"/api/v1/statements?q={Words}&nonsense=1");
        await api.SendAs(Key, "GET", $"/api/v1/statements?q={Words}");

        Assert.Contains(api.Lines, l => l.Contains("/api/v1/articles", StringComparison.Ordinal));
        Assert.DoesNotContain(api.Lines, l => l.Contains(Key, StringComparison.Ordinal));
        Assert.DoesNotContain(api.Lines, l => l.Contains(Words, StringComparison.Ordinal));
    }

    private async Task Send(string path, string body, int status)
    {
        var answer = await api.SendAs(
            Key,
            "POST",
            path,
            new StringContent(body, null, "application/json")
        );
        Assert.Equal(status, (int)answer.StatusCode);
    }

    public sealed class LoggedApi : ApiFixture
    {
        public LoggedApi()
            : this([]) { }

        private LoggedApi(ConcurrentQueue<string> lines)
            : base(
                s =>
                {
                    s.AddSingleton<ILoggerProvider>(new KeptLog(lines));
                    s.Replace(ServiceDescriptor.Singleton<IScorers>(new BrokenScorers()));
                },
                ("Logging:LogLevel:Default", "Information"),
                ("Rescoring:AtStart", "false")
            )
        {
            Lines = lines;
            this.AddKey("anna", ApiRoles.Analyst, Key);
        }

        public IEnumerable<string> Lines { get; }
    }

    private sealed class BrokenScorers : IScorers
    {
        private readonly CueScorers _scorers = new();

        public IStanceScorer Shipped => _scorers.Shipped;

        public Task<IStanceScorer> ActiveAsync(CancellationToken ct) =>
            throw new InvalidOperationException("The model is broken.");

        public Task<IStanceExplainer> ExplainerAsync(CancellationToken ct) =>
            _scorers.ExplainerAsync(ct);

        public Task<IStanceScorer?> FindAsync(string version, CancellationToken ct) =>
            _scorers.FindAsync(version, ct);
    }

    private sealed class KeptLog(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
