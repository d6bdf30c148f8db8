using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Text.Dates;

namespace StanceApi.Stance.Tests.Timelines;

public sealed class Buckets
{
    [Theory]
    [InlineData(BucketSize.Day, "2024-02-29", "2024-02-29")]
    [InlineData(BucketSize.Week, "2024-02-26", "2024-03-03")]
    [InlineData(BucketSize.Month, "2024-02-01", "2024-02-29")]
    [InlineData(BucketSize.Quarter, "2024-01-01", "2024-03-31")]
    [InlineData(BucketSize.Year, "2024-01-01", "2024-12-31")]
    public void A_day_falls_into_its_calendar_period(BucketSize size, string from, string to)
    {
        var bucket = Assert.Single(
            Bucketing.Buckets([Said.On("a", StanceLabel.Favor, 2024, 2, 29)], size)
        );

        Assert.Equal(DateOnly.ParseExact(from, "yyyy-MM-dd"), bucket.From);
        Assert.Equal(DateOnly.ParseExact(to, "yyyy-MM-dd"), bucket.To);
        Assert.Equal((1, 1), (bucket.Count, bucket.Independent));
        Assert.Equal(0.4, bucket.Mean, 12);
        Assert.True(bucket.Low < bucket.Mean && bucket.Mean < bucket.High);
    }

    [Fact]
    public void Periods_without_evidence_have_no_bucket() =>
        Assert.Equal(
            [1, 3],
            Bucketing
                .Buckets(
                    [
                        Said.On("b", StanceLabel.Favor, 2024, 3, 1),
                        Said.On("a", StanceLabel.Favor, 2024, 1, 1),
                        Said.On("c", StanceLabel.Unrelated, 2024, 2, 1),
                        Said.On("d", StanceLabel.Favor, SaidOn.Unknown),
                    ],
                    BucketSize.Month
                )
                .Select(b => b.From.Month)
        );

    [Fact]
    public void A_month_is_spread_over_its_weeks_by_their_days()
    {
        // February 2024 has 4 days in its first week and 4 in its last, 29 in all.
        var month = SaidOn.Month(2024, 2, DateBasis.Explicit);

        var buckets = Bucketing.Buckets([Said.On("a", StanceLabel.Favor, month)], BucketSize.Week);

        Assert.Equal(5, buckets.Length);
        Assert.Equal([1, 1, 1, 1, 1], buckets.Select(b => b.Count));
        Assert.Equal(1, buckets.Sum(b => b.Expected), 12);
        Assert.Equal(
            ((int[])[4, 7, 7, 7, 4]).Select(days => Math.Round(Mean(days / 29.0), 12)),
            buckets.Select(b => Math.Round(b.Mean, 12))
        );

        static double Mean(double weight) => weight / (weight + 1.5);
    }

    [Fact]
    public void Only_the_days_inside_the_window_count()
    {
        var month = SaidOn.Month(2024, 2, DateBasis.Explicit);

        var bucket = Assert.Single(
            Bucketing.Buckets(
                [
                    Said.On("a", StanceLabel.Favor, month),
                    Said.On("b", StanceLabel.Favor, 2024, 3, 1),
                ],
                BucketSize.Month,
                from: new DateOnly(2024, 2, 20),
                to: new DateOnly(2024, 2, 29)
            )
        );

        Assert.Equal(10 / 29.0 / ((10 / 29.0) + 1.5), bucket.Mean, 12);
    }

    [Fact]
    public void Repetitions_are_counted_but_weigh_nothing()
    {
        var bucket = Assert.Single(
            Bucketing.Buckets(
                [
                    Said.On("a", StanceLabel.Favor, 2024, 2, 1, words: "same"),
                    Said.On("b", StanceLabel.Favor, 2024, 2, 2, words: "same"),
                ],
                BucketSize.Month
            )
        );

        Assert.Equal((2, 1), (bucket.Count, bucket.Independent));
        Assert.Equal(0.4, bucket.Mean, 12);
    }

    [Fact]
    public void Old_evidence_weighs_in_its_own_bucket_as_much_as_new() =>
        Assert.Equal(
            0.4,
            Bucketing
                .Buckets([Said.On("a", StanceLabel.Favor, 1990, 2, 1)], BucketSize.Year)[0]
                .Mean,
            12
        );

    [Theory]
    [InlineData(BucketSize.Week)]
    [InlineData(BucketSize.Quarter)]
    public void The_ends_of_the_calendar_are_days_like_others(BucketSize size) =>
        Assert.Equal(
            2,
            Bucketing
                .Buckets(
                    [
                        Said.On("a", StanceLabel.Favor, 1, 1, 1),
                        Said.On("b", StanceLabel.Favor, 9999, 12, 31),
                    ],
                    size
                )
                .Length
        );
}
