using System.Text.Json.Nodes;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Webhooks;

public sealed class ShiftNoticeTests(WebhookStore api) : IClassFixture<WebhookStore>
{
    [Fact]
    public async Task Each_shift_is_told_once()
    {
        api.Receiver.Page("/shifts", "ok");
        await api.Subscribe("/shifts", "shift.found");

        await api.Store("en", [.. Months("Anna One", 2022, "supports", 1, 4)]);
        await api.AnnounceShifts();
        await api.Deliver();
        Assert.Equal(0, api.Receiver.VisitsOf("/shifts"));

        await api.Store("en", [.. Months("Anna One", 2022, "opposes", 5, 8)]);
        Assert.Equal(1, await api.AnnounceShifts());
        await api.Deliver();
        var told = JsonNode.Parse(
            Assert.Single(api.Receiver.Visits, v => v.Path is "/shifts").Body
        )!;
        var listed = Assert.Single(
            (await api.GetJson("/shifts?proposal=the-plan&country=USA")).Items()
        );
        Assert.True(JsonNode.DeepEquals(listed, told["data"]));
        Assert.Equal("shift.found", told.Text("event"));

        await api.Store("en", [.. Months("Anna One", 2022, "opposes", 9, 10)]);
        Assert.Equal(0, await api.AnnounceShifts());
    }

    [Fact]
    public async Task A_shift_that_shows_once_two_actors_are_one_is_told()
    {
        api.Receiver.Page("/merged", "ok");
        await api.Subscribe("/merged", "shift.found");
        await api.Store("en", [.. Months("Cara Before", 2021, "supports", 1, 4)]);
        await api.Store("en", [.. Months("Cara After", 2021, "opposes", 5, 8)]);
        Assert.Equal(0, await api.AnnounceShifts());

        await (await api.Post("/actors/cara-after/merge", new { into = "cara-before" })).Ok();

        Assert.Equal(1, await api.AnnounceShifts());
        await api.Deliver();
        var visit = Assert.Single(api.Receiver.Visits, v => v.Path is "/merged");
        Assert.Contains("cara-before", visit.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_found_before_the_webhook_is_not_told()
    {
        await api.Store(
            "en",
            [
                .. Months("Bob Two", 2023, "opposes", 1, 4),
                .. Months("Bob Two", 2023, "supports", 5, 8),
            ]
        );
        await api.AnnounceShifts();
        api.Receiver.Page("/late", "ok");
        await api.Subscribe("/late", "shift.found");

        await api.Store("en", [.. Months("Bob Two", 2023, "supports", 9, 10)]);
        await api.AnnounceShifts();
        await api.Deliver();

        Assert.Equal(0, api.Receiver.VisitsOf("/late"));
    }

    private static IEnumerable<Said> Months(
        string who,
        int year,
        string does,
        int first,
        int last
    ) =>
        Enumerable
            .Range(first, last - first + 1)
            .Select(month => new Said(
                who,
                who is "Anna One" ? "USA" : "JPN",
                $"{who} {does} it in {year}-{month:00}",
                new DateOnly(year, month, 1)
            ));
}
