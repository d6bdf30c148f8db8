using StanceApi.Problems;
using StanceApi.Tests.Statements;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Problems;

public sealed class UnknownParameterTests(StatementStore store) : IClassFixture<StatementStore>
{
    [Theory]
    [InlineData("/proposals/the-plan/positions?att=2024-01-01", "att", "at")]
    [InlineData("/statements?proposals=the-plan", "proposals", "proposal")]
    [InlineData("/proposals/the-plan/timeline?group_by=country", "group_by", "groupBy")]
    [InlineData("/shifts?actors=bob-two", "actors", "actor")]
    public async Task What_was_meant_is_named(string path, string unknown, string meant)
    {
        var problem = await (await store.Get(path)).Fails(ProblemKinds.UnknownParameter);

        Assert.Contains(meant, problem.ErrorsOf(unknown), StringComparison.Ordinal);
        Assert.Contains(meant, problem["didYouMean"]!.AsArray().Select(m => (string?)m));
    }

    [Theory]
    [InlineData("/proposals/the-plan/positions?asOf=2024-01-01", "asOf", "at, timeZone")]
    [InlineData("/proposals/the-plan?verbose=1", "verbose", "takes none")]
    public async Task Without_a_likeness_all_that_can_be_asked_is_named(
        string path,
        string unknown,
        string takes
    )
    {
        var problem = await (await store.Get(path)).Fails(ProblemKinds.UnknownParameter);

        Assert.Contains(takes, problem.ErrorsOf(unknown), StringComparison.Ordinal);
        Assert.Null(problem["didYouMean"]);
    }

    [Fact]
    public async Task A_call_with_a_body_has_no_other_parameters_either() =>
        await (await store.Post("/score?dryRun=true", new { items = Array.Empty<object>() })).Fails(
            ProblemKinds.UnknownParameter
        );

    [Fact]
    public async Task Names_are_read_without_regard_to_case() =>
        await (await store.Get("/proposals/the-plan/positions?AT=2024-03-01")).Ok();
}
