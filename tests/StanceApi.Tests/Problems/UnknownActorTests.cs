using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Problems;

public sealed class UnknownActorTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("shigeru-ishibaa", "shigeru-ishiba")]
    [InlineData("shigeru_ishiba", "shigeru-ishiba")]
    [InlineData("ishiba-shigeru", "shigeru-ishiba")]
    [InlineData("ishiba", "shigeru-ishiba")]
    [InlineData("石破茂", "shigeru-ishiba")]
    [InlineData("Shigeru Ishiba", "shigeru-ishiba")]
    [InlineData("wang-yii", "wang-yi")]
    public async Task A_mistyped_id_or_a_name_is_answered_with_the_id_that_was_meant(
        string sent,
        string meant
    )
    {
        var response = await api.Get($"/actors/{Uri.EscapeDataString(sent)}");

        var problem = await response.Fails(ProblemKinds.NotFound);
        Assert.Contains(meant, problem["didYouMean"]!.AsArray().Select(d => (string?)d));
        Assert.Contains(meant, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zzzzqqqq")]
    [InlineData("…")]
    public async Task Where_nothing_is_alike_it_is_said_how_to_search(string sent)
    {
        var response = await api.Get($"/actors/{Uri.EscapeDataString(sent)}");

        var problem = await response.Fails(ProblemKinds.NotFound);
        Assert.Null(problem["didYouMean"]);
        Assert.Contains("/api/v1/actors?q=", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/statements?actor=shigeru-ishibaa")]
    [InlineData("/exports/statements?actor=shigeru-ishibaa")]
    [InlineData("/shifts?actor=shigeru-ishibaa")]
    [InlineData("/shifts.atom?actor=shigeru-ishibaa")]
    public async Task A_filter_by_nobody_is_an_error_and_not_an_empty_answer(string path)
    {
        var problem = await (await api.Get(path)).Fails(ProblemKinds.NotFound);

        Assert.Equal("shigeru-ishiba", (string?)problem["didYouMean"]![0]);
    }
}
