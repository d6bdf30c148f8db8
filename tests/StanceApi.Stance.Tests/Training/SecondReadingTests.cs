using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Tests.Training;

public sealed class SecondReadingTests
{
    private static readonly TrainingRow Row = new(
        "a-1",
        "en",
        Sample.AsianAlliance,
        "Asked about the plan",
        "We shall not be part of that.",
        StanceLabel.Against,
        DiplomaticAct.Reject,
        null,
        null
    );

    [Fact]
    public void A_statement_reworded_since_counts_as_unread()
    {
        var reading = Of(new SecondLabel("a-1", SecondReading.WordsOf(Row), default, default));

        Assert.True(reading.Covers(Row));
        Assert.False(reading.Covers(Row with { Statement = "We shall be part of that." }));
        Assert.False(reading.Covers(Row with { Context = null }));
    }

    [Fact]
    public void Kappa_is_one_where_the_readers_agree_and_zero_where_they_agree_by_chance()
    {
        Assert.Equal(1, Of(Both(0, 0), Both(1, 1), Both(2, 2), Both(3, 3)).Kappa(), 9);
        Assert.Equal(0, Of(Both(0, 0), Both(0, 1), Both(1, 0), Both(1, 1)).Kappa(), 9);
    }

    /// <summary>The textbook's two-by-two table: 20 yes-yes, 5 and 10 mixed, 15 no-no.</summary>
    [Fact]
    public void Kappa_discounts_what_chance_would_give()
    {
        var labels = Enumerable
            .Repeat((0, 0), 20)
            .Concat(Enumerable.Repeat((0, 1), 5))
            .Concat(Enumerable.Repeat((1, 0), 10))
            .Concat(Enumerable.Repeat((1, 1), 15))
            .Select((l, i) => Both(l.Item1, l.Item2) with { Id = $"{i}" });

        Assert.Equal(0.4, Of([.. labels]).Kappa(), 9);
    }

    [Fact]
    public void Every_statement_of_the_repository_was_read_twice()
    {
        var reading = SecondReading.Read(RepositoryData.Path);

        Assert.Empty(
            RepositoryData
                .Set.Rows.Concat(RepositoryData.Set.InArticles)
                .Where(row => !reading.Covers(row))
                .Select(row => row.Id)
        );
    }

    private static int _next;

    private static SecondLabel Both(int first, int second) =>
        new($"{_next++}", "", (StanceLabel)first, (StanceLabel)second);

    private static SecondReading Of(params SecondLabel[] labels) =>
        new([.. labels.Select(l => KeyValuePair.Create(l.Id, l))]);
}
