namespace StanceApi.Text.Tests.Languages.En;

public sealed class SpeakerTests
{
    [Fact]
    public void The_full_name_stands_for_the_short_one() =>
        Assert.Equal(
            ["Marta Olsen: the treaty needed more work"],
            English.Lines(
                "Foreign Minister Marta Olsen arrived on Monday.",
                "Olsen said the treaty needed more work."
            )
        );

    [Fact]
    public void A_spelling_with_an_initial_is_the_same_person() =>
        Assert.Equal(
            ["Robert K. Hale: the law was dead"],
            English.Lines("Senator Robert K. Hale arrived.", "Robert Hale said the law was dead.")
        );

    [Fact]
    public void A_family_name_may_stand_first() =>
        Assert.Equal(
            ["Wang Zhiguo: the plan was unwise"],
            English.Lines(
                "Chinese Foreign Ministry spokesman Wang Zhiguo arrived.",
                "Wang said the plan was unwise."
            )
        );

    [Fact]
    public void An_office_stands_for_its_holder() =>
        Assert.Equal(
            ["Marta Olsen: the treaty needed more work"],
            English.Lines(
                "Foreign Minister Marta Olsen arrived on Monday.",
                "The foreign minister said the treaty needed more work."
            )
        );

    [Fact]
    public void An_office_may_stand_before_the_name_with_a_comma() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact would cost too much"],
            English.Lines("The party’s leader, Ivan Dobrev, said the pact would cost too much.")
        );

    [Fact]
    public void A_joint_subject_is_two_speakers() =>
        Assert.Equal(
            ["Ivan Dobrev + Marta Olsen: the pact would be signed"],
            English.Lines("Ivan Dobrev and Marta Olsen said the pact would be signed.")
        );

    [Fact]
    public void A_capital_speaks_for_its_government() =>
        Assert.Equal(
            ["Moscow: the plan was unacceptable"],
            English.Lines("Moscow said the plan was unacceptable.")
        );

    [Fact]
    public void A_government_body_speaks() =>
        Assert.Equal(
            ["Kremlin: the plan was unacceptable"],
            English.Lines("The Kremlin said the plan was unacceptable.")
        );

    [Fact]
    public void A_group_speaks() =>
        Assert.Equal(
            ["Experts: the plan is unworkable"],
            English.Lines("Experts say the plan is unworkable.")
        );

    [Fact]
    public void An_unnamed_official_speaks() =>
        Assert.Equal(
            ["A senior Japanese official: the plan was unacceptable"],
            English.Lines("A senior Japanese official said the plan was unacceptable.")
        );

    [Fact]
    public void A_relative_clause_has_its_noun_for_speaker() =>
        Assert.Equal(
            ["Marta Olsen: it was overdue"],
            English.Lines("The vote pleased Marta Olsen, who said it was overdue.")
        );

    [Fact]
    public void An_interrupted_subject_is_found() =>
        Assert.Equal(
            ["Marta Olsen: the treaty needed more work"],
            English.Lines(
                "Marta Olsen, speaking after a summit with President Ivan Dobrev, said the treaty needed more work."
            )
        );

    [Fact]
    public void Who_is_quoted_as_saying_speaks() =>
        Assert.Equal(
            ["Wang Zhiguo: The plan is unwise"],
            English.Lines("“The plan is unwise,” Xinhua quoted Wang Zhiguo as saying.")
        );

    [Fact]
    public void A_report_speaks() =>
        Assert.Equal(
            ["new study: the plan would cost billions"],
            English.Lines("A new study found that the plan would cost billions.")
        );

    [Theory]
    [InlineData("Chinese Foreign Ministry spokesman Wang Zhiguo said the plan was unwise.", "CHN")]
    [InlineData("Wang Zhiguo, Japan’s ambassador, said the plan was unwise.", "JPN")]
    [InlineData("The Kremlin said the plan was unwise.", "RUS")]
    [InlineData("Beijing said the plan was unwise.", "CHN")]
    [InlineData("U.S. officials said the plan was unwise.", "USA")]
    public void The_country_comes_from_what_stands_beside_the_name(string text, string country) =>
        Assert.Equal(country, Assert.Single(Assert.Single(English.Read(text)).Speakers).Country);

    [Theory]
    [InlineData("Marta Olsen said the plan was unwise.", "Person")]
    [InlineData("The foreign ministry said the plan was unwise.", "Institution")]
    [InlineData("Japan said the plan was unwise.", "Government")]
    [InlineData("Analysts said the plan was unwise.", "Group")]
    [InlineData("An official said the plan was unwise.", "Anonymous")]
    public void The_type_comes_from_the_head_of_the_phrase(string text, string type) =>
        Assert.Equal(
            type,
            Assert.Single(Assert.Single(English.Read(text)).Speakers).Type.ToString()
        );
}
