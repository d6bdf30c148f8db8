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
}
