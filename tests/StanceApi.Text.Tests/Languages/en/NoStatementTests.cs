namespace StanceApi.Text.Tests.Languages.En;

public sealed class NoStatementTests
{
    [Theory]
    [InlineData("President Ivan Dobrev declined to comment.")]
    [InlineData(
        "A spokesman for the ministry did not immediately respond to a request for comment."
    )]
    [InlineData("The “coalition of the willing” met in Oslo.")]
    [InlineData("Her novel, “The Long Silence”, was published in Oslo last year.")]
    [InlineData("The decision announced by the council surprised many.")]
    [InlineData("The so-called pact was signed in Oslo.")]
    [InlineData("President Ivan Dobrev did not say when the vote would be held.")]
    [InlineData("The reports of the committee are long.")]
    [InlineData("I think the plan is good.")]
    [InlineData("Marta Olsen met Ivan Dobrev in Sofia.")]
    public void What_reports_nothing_yields_nothing(string text) =>
        Assert.Empty(English.Read(text));

    [Theory]
    [InlineData("Asked about the port, a spokesman said: “No comment.”")]
    [InlineData("Marta Olsen said she could not discuss the port.")]
    [InlineData("A spokesman for the minister said he did not comment on private meetings.")]
    [InlineData("He carried a book called “The Port Has a Name” under his arm.")]
    [InlineData("There were two signs. One said “Save Our Port.”")]
    [InlineData("A sign at the gate says “slow is fast”.")]
    [InlineData("“We protect our sources,” says our editor.")]
    [InlineData("Marta Olsen wrote a speech and did not read it.")]
    [InlineData("Marta Olsen disclosed the above at a breakfast.")]
    public void Refusals_slogans_signs_and_what_has_no_words_are_none(string text) =>
        Assert.Empty(English.Read(text));

    [Fact]
    public void A_pull_quote_repeats_what_is_said_elsewhere() =>
        Assert.Equal(
            ["Marta Olsen: I have nothing against ports. But a port has no heart."],
            English.Lines(
                "“I have nothing against ports. But a port has no heart.” said Marta Olsen.",
                "“A port has no heart.”"
            )
        );
}
