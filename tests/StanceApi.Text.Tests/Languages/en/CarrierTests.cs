namespace StanceApi.Text.Tests.Languages.En;

public sealed class CarrierTests
{
    [Fact]
    public void A_medium_is_never_a_speaker() =>
        Assert.Equal(
            ["Marta Olsen: the treaty needed more work"],
            English.Lines("Foreign Minister Marta Olsen told Reuters the treaty needed more work.")
        );

    [Theory]
    [InlineData(
        "Foreign Minister Marta Olsen told Reuters the treaty needed more work.",
        "Reuters"
    )]
    [InlineData(
        "The plan is unwise, Marta Olsen said in an interview with the Washington Post.",
        "Washington Post"
    )]
    [InlineData("“The plan is unwise,” Xinhua quoted Wang Zhiguo as saying.", "Xinhua")]
    public void The_medium_is_in_the_source_chain(string text, string medium) =>
        Assert.Equal([medium], Assert.Single(English.Read(text)).ReportedBy);

    [Fact]
    public void A_reporter_of_a_medium_does_not_carry_the_words() =>
        Assert.Empty(
            Assert
                .Single(English.Read("Reuters reporter Marta Olsen said the vote was close."))
                .ReportedBy
        );
}
