using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;
using StanceApi.Stance.Training.Checks;

namespace StanceApi.Stance.Tests.Training;

public sealed class DataChecksTests
{
    private static readonly TrainingRow Row = new(
        "a-1",
        "en",
        Sample.AsianAlliance,
        null,
        "We welcome an Asian NATO as the best guarantee of peace in the region.",
        StanceLabel.Favor,
        DiplomaticAct.Endorse,
        null,
        null
    );

    [Fact]
    public void A_statement_repeated_under_another_id_is_found() =>
        Assert.Contains(
            Run(Row, Row with { Id = "a-2" }),
            c => c.Contains("a-2 repeats a-1", StringComparison.Ordinal)
        );

    [Fact]
    public void Declared_twins_may_be_alike() =>
        Assert.DoesNotContain(
            Run(
                Row with
                {
                    Pair = "p",
                },
                Row with
                {
                    Id = "a-2",
                    Pair = "p",
                    Label = StanceLabel.Against,
                    Act = DiplomaticAct.Reject,
                }
            ),
            c => c.Contains("repeats", StringComparison.Ordinal)
        );

    [Fact]
    public void A_pair_that_does_not_flip_is_found() =>
        Assert.Contains(
            Run(Row with { Pair = "p" }, Row with { Id = "a-2", Pair = "p" }),
            c => c.Contains("does not flip", StringComparison.Ordinal)
        );

    [Fact]
    public void An_act_that_contradicts_the_label_is_found() =>
        Assert.Contains(
            Run(Row with { Act = DiplomaticAct.Reject }),
            c => c.Contains("favor does not go with reject", StringComparison.Ordinal)
        );

    [Fact]
    public void Data_in_one_language_is_unbalanced() =>
        Assert.Contains(Run(Row), c => c.StartsWith("zh-Hans has", StringComparison.Ordinal));

    [Fact]
    public void Labels_that_follow_the_length_are_found()
    {
        var proposals = Enumerable
            .Range(0, 10)
            .Select(i => Sample.AsianAlliance with { Id = $"p{i}" })
            .ToList();
        var rows = proposals.SelectMany(
            (p, i) =>
                new[]
                {
                    Row with
                    {
                        Id = $"f{i}",
                        Proposal = p,
                        Statement = "Yes to the Asian NATO",
                    },
                    Row with
                    {
                        Id = $"n{i}",
                        Proposal = p,
                        Statement = new string('x', 60) + " Asian NATO",
                        Label = StanceLabel.Neutral,
                        Act = DiplomaticAct.Other,
                    },
                }
        );

        var complaints = DataChecks.Run(new TrainingSet([.. rows], [], [.. proposals], ""));

        Assert.Contains(
            complaints,
            c => c.Contains("length, context and name alone", StringComparison.Ordinal)
        );
    }

    private static IReadOnlyList<string> Run(params TrainingRow[] rows) =>
        DataChecks.Run(new TrainingSet([.. rows], [], [Sample.AsianAlliance], ""));
}
