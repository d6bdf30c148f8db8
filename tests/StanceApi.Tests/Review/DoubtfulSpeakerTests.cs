using StanceApi.Tests.Support;

namespace StanceApi.Tests.Review;

public sealed class DoubtfulSpeakerTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task A_doubtful_speaker_waits_in_review_with_mention_and_candidates()
    {
        await api.Store(
            "en",
            new Said("Wong", null, "It is too early to say.", new DateOnly(2024, 10, 2))
        );

        var item = Assert.Single((await api.GetJson("/review?reason=doubtful-speaker")).Items());

        Assert.Equal("doubtful-speaker", item.Text("reason"));
        Assert.Equal("It is too early to say.", item["statement"]!.Text("text"));
        Assert.Null(item["statement"]!["speakers"]![0]!["actorId"]);
        var speaker = item["speakers"]![0]!;
        Assert.Equal("Wong", speaker["mention"]!.Text("text"));
        Assert.Contains(
            "penny-wong",
            speaker["candidates"]!.AsArray().Select(c => c!["actor"]!.Text("id"))
        );
    }
}
