using StanceApi.Stance.Evaluation;

namespace StanceApi.Stance.Tests.Evaluation;

public sealed class ModelTrialTests
{
    [Theory]
    [InlineData(0.81, 0.80, true)]
    [InlineData(0.80, 0.80, false)]
    [InlineData(0.82, 0.79, false)]
    public void It_passes_if_it_is_better_by_enough_and_no_language_is_worse(
        double all,
        double english,
        bool passes
    )
    {
        var trial = Trial(all, english);

        Assert.Equal(passes, trial.Passes(0.01, 0));
    }

    [Fact]
    public void A_loss_in_a_language_may_be_allowed() =>
        Assert.True(Trial(0.82, 0.79).Passes(0.01, 0.02));

    [Fact]
    public void It_does_not_pass_where_the_one_before_had_other_data() =>
        Assert.False((Trial(0.9, 0.9) with { SameData = false }).Passes(0.01, 0));

    private static ModelTrial Trial(double all, double english) =>
        new(
            "2+before",
            SameData: true,
            new TrialFigures("all", 100, 0.8, all),
            new TrialFigures("corrections", 0, 0, 0),
            [new TrialFigures("en", 50, 0.8, english)]
        );
}
