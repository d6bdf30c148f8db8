using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Text.Dates;

namespace StanceApi.Stance.Tests.Timelines;

public sealed class Shifts
{
    [Fact]
    public void A_change_of_mind_is_shown_by_the_statements_on_either_side()
    {
        var shift = Assert.Single(
            ShiftFinder.Find([
                Said.On("a", StanceLabel.Favor, 2024, 1, 1),
                Said.On("b", StanceLabel.Favor, 2024, 2, 1),
                Said.On("c", StanceLabel.Against, 2024, 6, 1),
                Said.On("d", StanceLabel.Against, 2024, 7, 1),
            ])
        );

        Assert.Equal(
            new Shift(StanceLabel.Favor, StanceLabel.Against, new(2024, 6, 1), "b", "c"),
            shift
        );
    }

    [Fact]
    public void One_contrary_remark_is_no_shift()
    {
        Assert.Empty(
            ShiftFinder.Find([
                Said.On("a", StanceLabel.Favor, 2024, 1, 1, 0.9),
                Said.On("b", StanceLabel.Favor, 2024, 2, 1, 0.9),
                Said.On("c", StanceLabel.Favor, 2024, 3, 1, 0.9),
                Said.On("d", StanceLabel.Against, 2024, 6, 1, 0.9),
            ])
        );
        Assert.Empty(
            ShiftFinder.Find([
                Said.On("a", StanceLabel.Favor, 2024, 1, 1),
                Said.On("b", StanceLabel.Against, 2024, 6, 1),
            ])
        );
    }

    [Fact]
    public void Repetitions_of_one_remark_do_not_make_a_shift() =>
        Assert.Empty(
            ShiftFinder.Find([
                Said.On("a", StanceLabel.Favor, 2024, 1, 1),
                Said.On("b", StanceLabel.Favor, 2024, 2, 1),
                Said.On("c", StanceLabel.Against, 2024, 6, 1, words: "same"),
                Said.On("d", StanceLabel.Against, 2024, 6, 1, words: "same"),
                Said.On("e", StanceLabel.Against, 2024, 6, 2, words: "same"),
            ])
        );

    [Fact]
    public void Doubtful_scores_do_not_make_a_shift() =>
        Assert.Empty(
            ShiftFinder.Find([
                Said.On("a", StanceLabel.Favor, 2024, 1, 1, 0.4),
                Said.On("b", StanceLabel.Favor, 2024, 2, 1, 0.4),
                Said.On("c", StanceLabel.Against, 2024, 6, 1, 0.4),
                Said.On("d", StanceLabel.Against, 2024, 7, 1, 0.4),
            ])
        );

    [Fact]
    public void Somebody_who_keeps_wavering_has_not_shifted() =>
        Assert.Empty(
            ShiftFinder.Find([
                .. Enumerable
                    .Range(1, 12)
                    .Select(month =>
                        Said.On(
                            $"s{month:00}",
                            month % 2 == 0 ? StanceLabel.Favor : StanceLabel.Against,
                            2024,
                            month,
                            1
                        )
                    ),
            ])
        );

    [Fact]
    public void Two_changes_are_two_shifts_in_order()
    {
        var shifts = ShiftFinder.Find([
            .. Block("a", StanceLabel.Favor, 2021),
            .. Block("c", StanceLabel.Favor, 2023),
            .. Block("b", StanceLabel.Against, 2022),
        ]);

        Assert.Equal(
            [
                new Shift(StanceLabel.Favor, StanceLabel.Against, new(2022, 1, 1), "a6", "b1"),
                new Shift(StanceLabel.Against, StanceLabel.Favor, new(2023, 1, 1), "b6", "c1"),
            ],
            shifts
        );

        static IEnumerable<StanceEvidence> Block(string id, StanceLabel label, int year) =>
            Enumerable.Range(1, 6).Select(month => Said.On($"{id}{month}", label, year, month, 1));
    }

    [Fact]
    public void What_was_said_on_one_day_is_not_cut_apart() =>
        Assert.Empty(
            ShiftFinder.Find([
                Said.On("a", StanceLabel.Favor, 2024, 1, 1),
                Said.On("b", StanceLabel.Favor, 2024, 1, 1),
                Said.On("c", StanceLabel.Against, 2024, 1, 1),
                Said.On("d", StanceLabel.Against, 2024, 1, 1),
            ])
        );

    [Fact]
    public void An_interval_that_may_lie_on_either_side_hides_the_cut() =>
        Assert.Empty(
            ShiftFinder.Find([
                Said.On("a", StanceLabel.Favor, 2024, 1, 1),
                Said.On("b", StanceLabel.Favor, SaidOn.Year(2024, DateBasis.Explicit)),
                Said.On("c", StanceLabel.Against, 2024, 6, 1),
                Said.On("d", StanceLabel.Against, 2024, 7, 1),
            ])
        );

    [Fact]
    public void Growing_reserve_is_a_shift_to_neutral() =>
        Assert.Equal(
            StanceLabel.Neutral,
            Assert
                .Single(
                    ShiftFinder.Find([
                        Said.On("a", StanceLabel.Favor, 2024, 1, 1),
                        Said.On("b", StanceLabel.Favor, 2024, 2, 1),
                        Said.On("c", StanceLabel.Neutral, 2024, 6, 1),
                        Said.On("d", StanceLabel.Neutral, 2024, 7, 1),
                    ])
                )
                .To
        );

    [Fact]
    public void A_shift_that_only_corrections_show_is_a_humans()
    {
        StanceEvidence[] said =
        [
            Said.On("a", StanceLabel.Favor, 2024, 1, 1),
            Said.On("b", StanceLabel.Favor, 2024, 2, 1),
            Said.On("c", StanceLabel.Against, 2024, 6, 1) with
            {
                ByHuman = true,
            },
            Said.On("d", StanceLabel.Against, 2024, 7, 1),
        ];
        StanceEvidence[] carriedWithout =
        [
            .. said,
            Said.On("e", StanceLabel.Against, 2024, 8, 1),
            Said.On("f", StanceLabel.Against, 2024, 9, 1),
        ];

        Assert.Equal(ShiftCause.Human, Assert.Single(ShiftFinder.Find(said)).Cause);
        Assert.Equal(ShiftCause.Statement, Assert.Single(ShiftFinder.Find(carriedWithout)).Cause);
    }

    [Fact]
    public void A_shift_between_what_two_models_judged_is_the_models()
    {
        StanceEvidence[] said =
        [
            By("old", Said.On("a", StanceLabel.Favor, 2024, 1, 1)),
            By("old", Said.On("b", StanceLabel.Favor, 2024, 2, 1)),
            By("new", Said.On("c", StanceLabel.Against, 2024, 6, 1)),
            By("new", Said.On("d", StanceLabel.Against, 2024, 7, 1)),
        ];
        StanceEvidence[] oneShowsIt =
        [
            .. said,
            By("old", Said.On("e", StanceLabel.Against, 2024, 8, 1)),
            By("old", Said.On("f", StanceLabel.Against, 2024, 9, 1)),
        ];

        Assert.Equal(ShiftCause.Model, Assert.Single(ShiftFinder.Find(said)).Cause);
        Assert.Equal(ShiftCause.Statement, Assert.Single(ShiftFinder.Find(oneShowsIt)).Cause);

        static StanceEvidence By(string model, StanceEvidence evidence) =>
            evidence with
            {
                ModelVersion = model,
            };
    }
}
