using StanceApi.Text.Actors;

namespace StanceApi.Text.Tests.Actors;

/// <summary>Holds the linker to its figures on mentions of ours; see <c>linking.tsv</c>.</summary>
public sealed class LinkingTests(ITestOutputHelper output)
{
    private const double LeastRightOrReview = 0.95;
    private const double MostWrong = 0.01;

    [Fact]
    public async Task Mentions_link_to_the_right_actor_or_go_to_review()
    {
        var cases = LinkingCase.All();
        var linker = new ActorLinker(new ActorIndex(ShippedDirectory.Actors));
        var tally = new LinkingTally();
        foreach (var one in cases)
        {
            var link = await linker.LinkAsync(one.Mention, TestContext.Current.CancellationToken);
            tally.Add(one, link);
        }

        foreach (var line in tally.Lines())
        {
            output.WriteLine(line);
        }

        Assert.True(cases.Count >= 150, $"{cases.Count} mentions");
        Assert.True(
            cases.Select(c => c.Mention.Language).Distinct(StringComparer.Ordinal).Count() >= 4
        );
        Assert.InRange(tally.RightOrReview, LeastRightOrReview, 1);
        Assert.InRange(tally.Wrong, 0, MostWrong);
    }

    [Fact]
    public void Every_expected_actor_is_in_the_directory()
    {
        var ids = ShippedDirectory.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            LinkingCase.All().SelectMany(c => c.Expected).Where(e => e is not ("new" or "review")),
            expected => Assert.Contains(expected, ids)
        );
    }
}
