using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Tests.Scoring;

public sealed class ExampleShiftTests
{
    private const string Shown = "The harbour pilots would rather keep the ferry timetable.";
    private const string Alike = "Our members would rather keep the ferry timetable as well.";
    private const string Apart = "We support the tunnel.";

    private static readonly Proposal Taught = Sample.Tunnel with
    {
        Examples = [new ProposalExample(Shown, StanceLabel.Against)],
    };

    [Fact]
    public void A_statement_like_an_example_leans_to_its_label() =>
        Assert.True(Against(Alike, Taught) > Against(Alike, Sample.Tunnel) + 0.05);

    [Fact]
    public void The_same_example_with_the_other_label_pulls_the_other_way()
    {
        var other = Taught with { Examples = [new ProposalExample(Shown, StanceLabel.Favor)] };

        Assert.True(Against(Alike, other) < Against(Alike, Taught));
    }

    [Fact]
    public void A_statement_unlike_any_example_keeps_its_label() =>
        Assert.Equal(Sample.Score(Apart, Sample.Tunnel).Label, Sample.Score(Apart, Taught).Label);

    private static double Against(string statement, Proposal proposal) =>
        Sample.Score(statement, proposal).Probabilities.Against;
}
