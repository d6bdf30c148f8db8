using System.Net;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Statements;

/// <summary>Two proposals and four statements, three of them dated.</summary>
public sealed class StatementStore : ApiFixture, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await (await Post("/proposals", new { id = "the-plan", name = "The plan" })).Ok(
            HttpStatusCode.Created
        );
        await this.Store(
            "en",
            new Said("Anna One", "USA", "One supports", new DateOnly(2024, 1, 15)),
            new Said("Bob Two", "JPN", "Two opposes", new DateOnly(2024, 2, 1)),
            new Said("Cleo Three", null, "Three waits", null)
        );
        await this.Store("zh-Hans", new Said("丁四", "JPN", "四反对", new DateOnly(2024, 3, 1)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
