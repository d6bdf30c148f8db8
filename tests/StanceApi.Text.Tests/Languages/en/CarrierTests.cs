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

    [Theory]
    [InlineData(
        "A read-out from the Foreign Office said Marta Olsen thanked the mediators.",
        "read-out from the Foreign Office"
    )]
    [InlineData(
        "According to the Foreign Office, Marta Olsen said she thanked the mediators.",
        "Foreign Office"
    )]
    public void A_body_or_its_document_carries_what_somebody_else_says(string text, string carrier)
    {
        var statement = Assert.Single(English.Read(text));

        Assert.Equal("Marta Olsen", Assert.Single(statement.Speakers).Name);
        Assert.Equal([carrier], statement.ReportedBy);
    }

    [Fact]
    public void The_document_carries_the_sentences_that_name_it_again() =>
        Assert.All(
            English.Read(
                "A read-out from the Foreign Office said Marta Olsen thanked Ivan Dobrev.",
                "The two ministers agreed to meet in May, according to the same document."
            ),
            s => Assert.Equal(["read-out from the Foreign Office"], s.ReportedBy)
        );

    [Fact]
    public void What_is_said_on_an_occasion_of_its_own_is_not_carried_by_the_source_before()
    {
        var statements = English.Read(
            "According to the Foreign Office, Marta Olsen said the talks were useful.",
            "Olsen told reporters in the evening that the talks were over."
        );

        Assert.Equal(["Foreign Office"], statements[0].ReportedBy);
        Assert.Empty(statements[1].ReportedBy);
    }

    [Theory]
    [InlineData(
        "Ivan Dobrev, a former envoy, recalls being told by a minister that the port would close.",
        "a minister",
        "Ivan Dobrev"
    )]
    [InlineData(
        "The Washington Post, citing two officials, reported that the port would close.",
        "two officials",
        "Washington Post"
    )]
    [InlineData(
        "President Marta Olsen welcomed the vote, her spokesman Ivan Dobrev said.",
        "Marta Olsen",
        "Ivan Dobrev"
    )]
    [InlineData(
        "Her aide read a letter in which Marta Olsen promised to close the port.",
        "Marta Olsen",
        "Her aide"
    )]
    public void Who_only_passes_words_on_is_no_speaker(string text, string speaker, string carrier)
    {
        var statement = Assert.Single(English.Read(text));

        Assert.Equal(speaker, Assert.Single(statement.Speakers).Name);
        Assert.Equal([carrier], statement.ReportedBy);
    }

    [Fact]
    public void The_agency_of_the_dateline_and_unknown_papers_carry_what_they_were_told()
    {
        var statements = English.Read(
            "PORT ALDEN, May 8 (Eastline) - The port will close, Marta Olsen told Eastline.",
            "Ivan Dobrev told the Alden Evening Courier that it would not."
        );

        Assert.Equal(["Eastline"], statements[0].ReportedBy);
        Assert.Equal(["Alden Evening Courier"], statements[1].ReportedBy);
    }

    [Fact]
    public void The_agency_of_the_dateline_carries_what_stands_under_it() =>
        Assert.Equal(
            [
                ["Eastline"],
                ["Eastline"],
            ],
            English
                .Read(
                    "PORT ALDEN, May 8 (Eastline) - The port will close, Marta Olsen said.",
                    "Ivan Dobrev said that it would not."
                )
                .Select(s => s.ReportedBy)
        );

    [Fact]
    public void A_platform_carries_only_what_is_posted_on_it()
    {
        Assert.Equal(
            ["Telegram"],
            Assert
                .Single(English.Read("Marta Olsen said on Telegram that the port was open."))
                .ReportedBy
        );
        Assert.Empty(
            Assert
                .Single(English.Read("Marta Olsen said Telegram was banned in the port."))
                .ReportedBy
        );
    }
}
