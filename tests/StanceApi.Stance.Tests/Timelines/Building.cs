using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Text.Dates;

namespace StanceApi.Stance.Tests.Timelines;

public sealed class Building
{
    private static readonly StanceEvidence[] Evidence =
    [
        Said.On("undated", StanceLabel.Favor, SaidOn.Unknown),
        Said.On("late", StanceLabel.Against, 2024, 7, 1),
        Said.On("later", StanceLabel.Against, 2024, 8, 1),
        Said.On("early", StanceLabel.Favor, 2024, 1, 1),
        Said.On("copy", StanceLabel.Favor, 2024, 1, 2, words: "early"),
        Said.On("second", StanceLabel.Favor, 2024, 2, 1),
        Said.On("unrelated", StanceLabel.Unrelated, 2024, 3, 1),
    ];

    [Fact]
    public void Points_are_in_order_of_time_with_the_undated_last_and_the_unrelated_left_out()
    {
        var timeline = TimelineBuilder.Build(Evidence, new TimelineRequest(Said.Today));

        Assert.Equal(
            ["early", "copy", "second", "late", "later", "undated"],
            timeline.Points.Select(p => p.StatementId)
        );
        Assert.Equal(
            new Coverage(new DateOnly(2024, 1, 1), new DateOnly(2024, 8, 1), 6, 5),
            timeline.Coverage
        );
        Assert.Single(timeline.Shifts);
    }

    [Fact]
    public void A_window_limits_what_is_shown_but_not_what_the_position_rests_on()
    {
        var whole = TimelineBuilder.Build(Evidence, new TimelineRequest(Said.Today));

        var part = TimelineBuilder.Build(
            Evidence,
            new TimelineRequest(
                Said.Today,
                From: new DateOnly(2024, 1, 2),
                To: new DateOnly(2024, 6, 30)
            )
        );

        Assert.Equal(["copy", "second"], part.Points.Select(p => p.StatementId));
        Assert.Equal([new DateOnly(2024, 2, 1)], part.Buckets.Select(b => b.From));
        Assert.Empty(part.Shifts);
        Assert.Equal(whole.Position, part.Position);
    }

    [Fact]
    public void Nothing_said_is_a_timeline_without_position()
    {
        var timeline = TimelineBuilder.Build([], new TimelineRequest(Said.Today));

        Assert.Null(timeline.Position);
        Assert.Empty(timeline.Points);
        Assert.Equal(new Coverage(null, null, 0, 0), timeline.Coverage);
    }

    [Fact]
    public void What_counts_nothing_is_shown_and_moves_nothing()
    {
        var timeline = TimelineBuilder.Build(
            [.. Evidence, Said.On("doubtful", StanceLabel.Favor, 2024, 9, 1, weight: 0)],
            new TimelineRequest(Said.Today)
        );

        Assert.Contains("doubtful", timeline.Points.Select(p => p.StatementId));
        Assert.Equal(
            TimelineBuilder.Build(Evidence, new TimelineRequest(Said.Today)).Position,
            timeline.Position
        );
    }
}
