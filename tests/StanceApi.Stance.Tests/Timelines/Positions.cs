using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Text.Dates;

namespace StanceApi.Stance.Tests.Timelines;

public sealed class Positions
{
    [Fact]
    public void No_evidence_is_no_position_rather_than_a_neutral_one()
    {
        var estimate = PositionEstimator.Estimate([], Said.Today);

        Assert.Null(estimate.Position);
        Assert.Equal(
            (0, 0, null),
            (estimate.Statements, estimate.Independent, estimate.LastSaidOn)
        );
    }

    [Fact]
    public void Unrelated_statements_never_count() =>
        Assert.Null(
            PositionEstimator
                .Estimate([Said.On("a", StanceLabel.Unrelated, 2024, 9, 30)], Said.Today)
                .Position
        );

    [Fact]
    public void One_statement_gives_a_label_but_no_certainty()
    {
        var position = Position(Said.On("a", StanceLabel.Favor, 2024, 10, 1))!;

        Assert.Equal(StanceLabel.Favor, position.Label);
        // One sure statement on three half pseudo-statements: (1.5 - 0.5) / 2.5.
        Assert.Equal(0.4, position.Score, 12);
        Assert.True(position.Low < 0, "A single statement must not exclude the other side.");
        Assert.True(position.High < 1);
        Assert.Equal(Said.Today, position.AsOf);
    }

    [Fact]
    public void Many_independent_statements_narrow_the_interval()
    {
        var one = Position(Said.On("a", StanceLabel.Against, 2024, 10, 1))!;
        var many = Position([
            .. Enumerable
                .Range(0, 10)
                .Select(i => Said.On($"s{i}", StanceLabel.Against, 2024, 10, 1)),
        ])!;

        Assert.True(many.High - many.Low < one.High - one.Low);
        Assert.True(many.High < -0.5, "Ten statements against leave no doubt about the side.");
    }

    [Fact]
    public void Both_sides_alike_are_neutral_with_the_score_at_nought()
    {
        var position = Position(
            Said.On("a", StanceLabel.Favor, 2024, 10, 1),
            Said.On("b", StanceLabel.Against, 2024, 10, 1)
        )!;

        Assert.Equal(StanceLabel.Neutral, position.Label);
        Assert.Equal(0, position.Score, 12);
        Assert.Equal(-position.Low, position.High, 9);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(3, 1, 0)]
    [InlineData(1, 2, 4)]
    [InlineData(0, 12, 3)]
    public void The_interval_holds_nine_tenths_of_the_posterior(int favor, int against, int neutral)
    {
        var position = Position([
            .. Many(StanceLabel.Favor, favor),
            .. Many(StanceLabel.Against, against),
            .. Many(StanceLabel.Neutral, neutral),
        ])!;

        // A Dirichlet draw with half-integer shapes: sums of squared normal variates, divided by their total.
        var random = new Random(1);
        const int draws = 20_000;
        var (below, above) = (0, 0);
        for (var i = 0; i < draws; i++)
        {
            var (f, a, n) = (
                Draw((2 * favor) + 1),
                Draw((2 * against) + 1),
                Draw((2 * neutral) + 1)
            );
            var score = (f - a) / (f + a + n);
            below += score < position.Low ? 1 : 0;
            above += score > position.High ? 1 : 0;
        }

        Assert.InRange((double)below / draws, 0.03, 0.07);
        Assert.InRange((double)above / draws, 0.03, 0.07);

        double Draw(int squares) =>
            Enumerable
                .Range(0, squares)
                .Sum(_ =>
                    -2
                    * Math.Log(1 - random.NextDouble())
                    * Math.Pow(Math.Cos(2 * Math.PI * random.NextDouble()), 2)
                );

        static IEnumerable<StanceEvidence> Many(StanceLabel label, int count) =>
            Enumerable.Range(0, count).Select(i => Said.On($"{label}{i}", label, 2024, 10, 1));
    }

    [Fact]
    public void As_time_goes_by_the_score_stays_and_the_interval_widens()
    {
        var evidence = new[]
        {
            Said.On("a", StanceLabel.Favor, 2020, 1, 1),
            Said.On("b", StanceLabel.Favor, 2021, 1, 1),
            Said.On("c", StanceLabel.Neutral, 2021, 2, 1),
        };

        var later = Enumerable
            .Range(1, 8)
            .Select(years =>
                PositionEstimator
                    .Estimate(evidence, new DateOnly(2021, 2, 1).AddYears(years))
                    .Position!
            )
            .ToList();

        Assert.All(later, p => Assert.Equal(later[0].Score, p.Score, 12));
        Assert.All(later, p => Assert.Equal(StanceLabel.Favor, p.Label));
        Assert.All(later.Zip(later.Skip(1)), p => Assert.True(p.Second.Low < p.First.Low));
        Assert.True(later[^1].Low < -0.8, "After years of silence either side is possible again.");
    }

    [Fact]
    public void A_fresh_statement_outweighs_one_of_a_half_life_ago_two_to_one()
    {
        var position = Position(
            Said.On("a", StanceLabel.Favor, Day(-365)),
            Said.On("b", StanceLabel.Against, Day(0))
        )!;

        Assert.Equal(StanceLabel.Against, position.Label);
        // Half a statement for against a whole one, on three half pseudo-statements.
        Assert.Equal((0.5 - 1) / 3, position.Score, 12);
    }

    [Fact]
    public void The_half_life_can_be_set()
    {
        var evidence = new[]
        {
            Said.On("a", StanceLabel.Favor, Day(-30)),
            Said.On("b", StanceLabel.Against, Day(0)),
        };

        var quick = PositionEstimator.Estimate(
            evidence,
            Said.Today,
            new PositionOptions(HalfLifeDays: 30)
        );

        Assert.Equal((0.5 - 1) / 3, quick.Position!.Score, 12);
    }

    [Fact]
    public void The_last_that_is_known_is_a_position_however_old_it_is()
    {
        var position = PositionEstimator
            .Estimate(
                [Said.On("a", StanceLabel.Against, 1900, 1, 1)],
                Said.Today,
                new PositionOptions(HalfLifeDays: 1)
            )
            .Position!;

        Assert.Equal(StanceLabel.Against, position.Label);
        Assert.Equal(-0.4, position.Score, 9);
        Assert.True(position.High > 0.8);
    }

    [Fact]
    public void What_is_said_later_does_not_count_yet()
    {
        Assert.Null(Position(Said.On("a", StanceLabel.Favor, Day(1))));
        Assert.NotNull(Position(Said.On("a", StanceLabel.Favor, Day(0))));
    }

    [Fact]
    public void The_days_of_an_interval_that_are_still_to_come_do_not_count()
    {
        var halfPast = SaidOn.Interval(
            Said.Today.AddDays(-1),
            Said.Today.AddDays(2),
            DateBasis.Relative
        );
        var options = new PositionOptions(HalfLifeDays: 1e9);

        var position = PositionEstimator
            .Estimate([Said.On("a", StanceLabel.Favor, halfPast)], Said.Today, options)
            .Position!;

        Assert.Equal(0.5 / 2, position.Score, 6);
    }

    [Fact]
    public void An_interval_counts_as_the_mean_of_its_days()
    {
        var interval = SaidOn.Interval(
            Said.Today.AddDays(-400),
            Said.Today.AddDays(-101),
            DateBasis.Relative
        );
        var left = Enumerable.Range(101, 300).Average(age => Math.Pow(2, -age / 365.0));

        var position = Position(
            Said.On("a", StanceLabel.Favor, interval),
            Said.On("b", StanceLabel.Against, Day(0))
        )!;

        Assert.Equal((left - 1) / (left + 2.5), position.Score, 9);
    }

    [Fact]
    public void An_undated_statement_counts_as_an_old_one_from_the_day_it_was_known()
    {
        var undated = Said.On("a", StanceLabel.Favor, SaidOn.Unknown);

        var position = Position(undated, Said.On("b", StanceLabel.Against, Day(0)))!;

        Assert.Equal((0.5 - 1) / 3, position.Score, 12);
        Assert.Null(PositionEstimator.Estimate([undated], undated.KnownBy.AddDays(-1)).Position);
    }

    [Fact]
    public void The_same_words_in_five_outlets_are_one_piece_of_evidence()
    {
        var one = Said.On("a", StanceLabel.Favor, 2024, 9, 1, words: "same");
        var copies = Enumerable
            .Range(0, 5)
            .Select(i => one with { StatementId = $"b{i}" })
            .Append(one)
            .ToArray();

        var estimate = PositionEstimator.Estimate(copies, Said.Today);

        Assert.Equal(Position(one), estimate.Position);
        Assert.Equal((6, 1), (estimate.Statements, estimate.Independent));
        Assert.Equal(["a"], estimate.StatementIds);
    }

    [Fact]
    public void The_weightiest_evidence_is_named_first()
    {
        var estimate = PositionEstimator.Estimate(
            [
                Said.On("old", StanceLabel.Favor, 2023, 1, 1),
                Said.On("doubtful", StanceLabel.Favor, 2024, 9, 30, weight: 0.1),
                Said.On("clear", StanceLabel.Favor, 2024, 9, 30),
            ],
            Said.Today
        );

        Assert.Equal(["clear", "old", "doubtful"], estimate.StatementIds);
        Assert.Equal(new DateOnly(2024, 9, 30), estimate.LastSaidOn);
    }

    private static SaidOn Day(int days) => SaidOn.Day(Said.Today.AddDays(days), DateBasis.Explicit);

    private static Position? Position(params StanceEvidence[] evidence) =>
        PositionEstimator.Estimate(evidence, Said.Today).Position;
}
