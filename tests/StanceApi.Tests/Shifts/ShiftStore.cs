using System.Net;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Shifts;

/// <summary>Two actors who change their minds on the first of two proposals, and one who does not.</summary>
public sealed class ShiftStore : ApiFixture, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        foreach (var id in new[] { "the-plan", "the-other" })
        {
            await (await Post("/proposals", new { id, name = id })).Ok(HttpStatusCode.Created);
        }
        await this.Store(
            "en",
            [
                .. Turn("Anna One", "USA", 2022, "supports", "opposes"),
                .. Turn("Bob Two", "JPN", 2023, "opposes", "supports"),
                .. Turn("Cleo Three", "JPN", 2023, "opposes", "opposes"),
            ]
        );
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IEnumerable<Said> Turn(
        string who,
        string country,
        int year,
        string before,
        string after
    ) =>
        Enumerable
            .Range(1, 8)
            .Select(month => new Said(
                who,
                country,
                $"{who} {(month <= 4 ? before : after)} \u0001 <it> in {year}-{month:00}",
                new DateOnly(year, month, 1)
            ));
}
