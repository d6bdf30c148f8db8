namespace StanceApi.Text.Tests.Golden;

public sealed class GoldenScorerTests
{
    private const string Text =
        "The deputy minister, Jane Smith, said on Monday that the bridge would open in May.";

    private static readonly GoldenStatement Bridge = new(
        "the bridge would open in May",
        "indirect",
        [
            ["Jane Smith"],
        ],
        "2024-09-30",
        [],
        false
    );

    [Fact]
    public void A_statement_read_as_annotated_counts_in_full() =>
        Assert.Equal(new GoldenScore(1, 1, 1, 1, 1, 1, 1, 0, 0), Score(Text, Bridge));

    [Fact]
    public void A_wrong_speaker_is_found_but_not_joint() =>
        Assert.Equal(
            new GoldenScore(1, 1, 1, 1, 0, 1, 1, 0, 0),
            Score(
                Text,
                Bridge with
                {
                    Speakers =
                    [
                        ["John Brown"],
                    ],
                }
            )
        );

    [Fact]
    public void A_wrong_day_costs_only_the_day() =>
        Assert.Equal(
            new GoldenScore(1, 1, 1, 1, 1, 1, 0, 0, 0),
            Score(Text, Bridge with { SaidOn = "2024-09-23" })
        );

    [Fact]
    public void Other_words_are_a_miss_and_an_extra() =>
        Assert.Equal(
            new GoldenScore(1, 1, 1, 0, 0, 0, 0, 0, 0),
            Score(Text, Bridge with { Text = "The deputy minister" })
        );

    [Fact]
    public void An_optional_statement_counts_neither_way() =>
        Assert.Equal(
            GoldenScore.Zero with
            {
                Articles = 1,
            },
            Score(Text, Bridge with { Optional = true })
        );

    [Fact]
    public void Quotation_marks_and_line_breaks_do_not_matter()
    {
        var clean = Read("He said: “The so-called\n“plan” is dead.”").Clean;

        Assert.NotNull(
            GoldenPlaces.Find(clean, [Bridge with { Text = "The so-called \"plan\" is dead." }])[0]
        );
    }

    [Fact]
    public void A_quotation_of_two_paragraphs_is_found_over_the_mark_between()
    {
        var clean = Read("“One is enough.\n\n“Two is more,” he said.").Clean;

        Assert.NotNull(
            GoldenPlaces.Find(clean, [Bridge with { Text = "One is enough.\n\nTwo is more" }])[0]
        );
    }

    [Theory]
    [InlineData("杰克·沙利文", "沙利文", true)]
    [InlineData("the Foreign Ministry", "Foreign Ministry", true)]
    [InlineData("Jane Smith", "Smith", true)]
    [InlineData("Jane Smith", "John Smith", false)]
    [InlineData("United Nations Security Council", "Council", false)]
    public void Short_forms_are_the_same_name(string name, string other, bool same) =>
        Assert.Equal(same, GoldenNames.AreSame(name, other));

    private static GoldenScore Score(string text, GoldenStatement statement) =>
        new GoldenScorer(
            new GoldenArticle("test", "en", "plain", null, [], [statement]),
            Read(text)
        ).Score();

    private static Statements.ReadArticle Read(string text) => Support.Reading.Of(text);
}
