using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StanceApi.Models;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Limits;

public sealed class SheddingTests(SheddingTests.SmallApi api)
    : IClassFixture<SheddingTests.SmallApi>
{
    private const int InWork = 2;
    private const int InLine = 3;

    [Fact]
    public async Task What_is_too_much_is_sent_away_with_the_time_to_wait_and_the_rest_is_answered()
    {
        var taken = Enumerable.Range(0, InWork + InLine).Select(_ => Score()).ToList();
        while (api.Scorers.Waiting < InWork)
        {
            await Task.Delay(10, Test.Cancelled);
        }
        // Those in line have nobody to tell of them.
        await Task.Delay(500, Test.Cancelled);

        var away = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Score()));

        foreach (var answer in away)
        {
            await answer.Fails(ProblemKinds.Overloaded);
            Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter!.Delta);
        }
        Assert.Equal(InWork, api.Scorers.Waiting);
        Assert.All(taken, t => Assert.False(t.IsCompleted));
        await (await api.Client.GetAsync("/health/live", Test.Cancelled)).Ok();
        var metrics = await api.Client.GetStringAsync("/metrics", Test.Cancelled);
        Assert.Contains("stance_requests_shed_total", metrics, StringComparison.Ordinal);

        api.Scorers.Gate.SetResult();

        foreach (var answer in await Task.WhenAll(taken))
        {
            await answer.Ok();
        }
        await (await Score()).Ok();
    }

    private Task<HttpResponseMessage> Score() =>
        api.Post(
            "/score",
            new
            {
                items = new[]
                {
                    new
                    {
                        id = "1",
                        statement = "We oppose it.",
                        proposal = new { name = "The plan" },
                    },
                },
            }
        );

    public sealed class SmallApi : ApiFixture
    {
        public SmallApi()
            : this(new GatedScorers()) { }

        private SmallApi(GatedScorers scorers)
            : base(
                s => s.Replace(ServiceDescriptor.Singleton<IScorers>(scorers)),
                ("Limits:Concurrent", $"{InWork}"),
                ("Limits:Waiting", $"{InLine}"),
                ("Limits:WaitSeconds", "30"),
                // It would ask for the model too.
                ("Rescoring:AtStart", "false")
            ) => Scorers = scorers;

        public GatedScorers Scorers { get; }
    }
}
