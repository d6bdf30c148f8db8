using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Limits;

public sealed class CallerLimitsTests(CallerLimitsTests.ThriftyApi api)
    : IClassFixture<CallerLimitsTests.ThriftyApi>
{
    private const int Burst = 5;
    private const string Proposals = "/api/v1/proposals";

    [Fact]
    public async Task One_who_asks_too_often_is_told_to_wait_and_others_are_not()
    {
        var asked = 0;
        HttpResponseMessage answer;
        do
        {
            answer = await api.SendAs("eager-key", "GET", Proposals);
        } while (answer.IsSuccessStatusCode && ++asked < 1_000);

        await answer.Fails(ProblemKinds.TooManyRequests);
        Assert.True(answer.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.True(asked >= Burst);
        await (await api.SendAs("calm-key", "GET", Proposals)).Ok();
        // Probes, the page and the documentation are nobody's requests.
        for (var i = 0; i < 2 * Burst; i++)
        {
            await (await api.SendAs("eager-key", "GET", "/health/live")).Ok();
        }
    }

    [Fact]
    public async Task Strangers_who_try_keys_are_told_to_wait_together()
    {
        var tried = 0;
        HttpResponseMessage answer;
        do
        {
            answer = await api.SendAs($"guess {tried}", "GET", Proposals);
        } while ((int)answer.StatusCode == 401 && ++tried < 1_000);

        await answer.Fails(ProblemKinds.TooManyRequests);
        await (await api.SendAs("calm-key", "GET", Proposals)).Ok();
    }

    public sealed class ThriftyApi : ApiFixture
    {
        public ThriftyApi()
            : base(("Limits:RequestsPerSecond", "1"), ("Limits:Burst", $"{Burst}"))
        {
            this.AddKey("eager", ApiRoles.Reader, "eager-key");
            this.AddKey("calm", ApiRoles.Reader, "calm-key");
        }
    }
}
