using CsCheck;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;

namespace StanceApi.Stance.Tests.Timelines;

public sealed class PositionProperties
{
    private const double Rounding = 1e-9;

    [Fact]
    public void Evidence_for_a_side_never_moves_the_position_to_the_other() =>
        Gen.Select(
                Said.Anything,
                Gen.Bool.Select(b => b ? StanceLabel.Favor : StanceLabel.Against),
                Gen.Int[0, 2000],
                Gen.Double[0.01, 1]
            )
            .Sample(
                (evidence, side, age, weight) =>
                {
                    var day = Said.Today.AddDays(-age);
                    var more = Said.On("new", side, day.Year, day.Month, day.Day, weight);
                    var before = Estimate(evidence);
                    var after = Estimate([.. evidence, more])!;
                    var sign = side == StanceLabel.Favor ? 1 : -1;

                    Assert.True(sign * after.Score >= (sign * (before?.Score ?? 0)) - Rounding);
                    Assert.True(Rank(after.Label) * sign >= Rank(before?.Label ?? side) * sign);
                }
            );

    [Fact]
    public void Order_never_matters() =>
        Gen.Select(Said.Anything, Gen.Int)
            .Sample(
                (evidence, seed) =>
                {
                    var shuffled = evidence.ToArray();
                    new Random(seed).Shuffle(shuffled);

                    Assert.Equal(Everything(evidence), Everything(shuffled));
                }
            );

    [Fact]
    public void Repetitions_never_move_anything() =>
        Gen.Select(Said.Anything.Where(e => e.Length > 0), Gen.Int[0, 1000])
            .Sample(
                (evidence, pick) =>
                {
                    var repeated = evidence[pick % evidence.Length] with { StatementId = "zz" };

                    Assert.Equal(Estimate(evidence), Estimate([.. evidence, repeated]));
                    Assert.Equal(
                        ShiftFinder.Find(evidence).AsEnumerable(),
                        ShiftFinder.Find([.. evidence, repeated])
                    );
                    Assert.Equal(Means(evidence), Means([.. evidence, repeated]));
                }
            );

    [Fact]
    public void The_score_lies_in_its_interval_and_is_never_certain() =>
        Said.Anything.Sample(evidence =>
        {
            if (Estimate(evidence) is not { } position)
            {
                return;
            }

            Assert.InRange(position.Score, position.Low, position.High);
            Assert.InRange(position.Low, -1, 1);
            Assert.InRange(position.High, -1, 1);
            Assert.True(Math.Abs(position.Score) < 1);
            Assert.NotEqual(StanceLabel.Unrelated, position.Label);
        });

    [Fact]
    public void Silence_never_moves_the_score_and_never_narrows_the_interval() =>
        Gen.Select(Said.Anything, Gen.Int[1, 5000])
            .Sample(
                (evidence, days) =>
                {
                    // From the end of the year on, no interval has days to come.
                    var day = new DateOnly(Said.Today.Year, 12, 31);
                    var before = PositionEstimator.Estimate(evidence, day).Position;
                    var after = PositionEstimator.Estimate(evidence, day.AddDays(days)).Position;

                    Assert.Equal(before is null, after is null);
                    if (before is not null)
                    {
                        Assert.Equal(before.Score, after!.Score, 6);
                        Assert.Equal(before.Label, after.Label);
                        Assert.True(
                            after.High - after.Low >= before.High - before.Low - 1e-6,
                            $"{before} {after}"
                        );
                    }
                }
            );

    [Fact]
    public void Buckets_add_up_to_the_dated_statements() =>
        Gen.Select(Said.Anything, Gen.Enum<BucketSize>())
            .Sample(
                (evidence, size) =>
                {
                    var different = evidence.DistinctBy(e => e.IndependenceKey).ToArray();

                    Assert.Equal(
                        different.Count(e => e.Counts && e.Days is not null),
                        Bucketing.Buckets(different, size).Sum(b => b.Expected),
                        6
                    );
                }
            );

    [Fact]
    public void The_two_sides_are_treated_alike() =>
        Said.Anything.Sample(evidence =>
        {
            var mirrored = evidence.Select(e => e with { Label = Mirror(e.Label) }).ToArray();
            var (one, other) = (Estimate(evidence), Estimate(mirrored));

            Assert.Equal(one is null, other is null);
            if (one is not null)
            {
                Assert.Equal(one.Score, -other!.Score, 9);
                Assert.Equal(one.Low, -other.High, 9);
                Assert.Equal(one.Label, Mirror(other.Label));
            }
        });

    private static Position? Estimate(StanceEvidence[] evidence) =>
        PositionEstimator.Estimate(evidence, Said.Today).Position;

    private static string Everything(StanceEvidence[] evidence)
    {
        var timeline = TimelineBuilder.Build(
            evidence,
            new TimelineRequest(Said.Today, BucketSize.Quarter)
        );
        return string.Join(
            '\n',
            [
                timeline.Coverage.ToString(),
                $"{timeline.Position}",
                .. timeline.Points.Select(p => p.ToString()),
                .. timeline.Buckets.Select(b => b.ToString()),
                .. timeline.Shifts.Select(s => s.ToString()),
            ]
        );
    }

    private static IEnumerable<(DateOnly, double)> Means(StanceEvidence[] evidence) =>
        Bucketing.Buckets(evidence, BucketSize.Month).Select(b => (b.From, b.Mean));

    private static int Rank(StanceLabel label) =>
        label switch
        {
            StanceLabel.Favor => 1,
            StanceLabel.Against => -1,
            _ => 0,
        };

    private static StanceLabel Mirror(StanceLabel label) =>
        label switch
        {
            StanceLabel.Favor => StanceLabel.Against,
            StanceLabel.Against => StanceLabel.Favor,
            _ => label,
        };
}
