namespace StanceApi.Text.Tests.Languages.En;

public sealed class DirectQuotationTests
{
    [Fact]
    public void The_speaker_may_stand_behind_the_cue() =>
        Assert.Equal(
            ["Marta Olsen: We will not sign this treaty"],
            English.Lines("“We will not sign this treaty,” said Marta Olsen.")
        );

    [Fact]
    public void The_speaker_may_stand_before_the_cue() =>
        Assert.Equal(
            ["Marta Olsen: We will not sign this treaty"],
            English.Lines(
                "“We will not sign this treaty,” Foreign Minister Marta Olsen said on Tuesday."
            )
        );

    [Fact]
    public void The_cue_may_stand_before_the_words() =>
        Assert.Equal(
            ["Ivan Dobrev: The pact serves nobody."],
            English.Lines("President Ivan Dobrev said: “The pact serves nobody.”")
        );

    [Fact]
    public void A_quotation_split_by_its_cue_is_two_statements() =>
        Assert.Equal(
            [
                "Ivan Dobrev: The pact serves nobody",
                "Ivan Dobrev: and it will never reach parliament.",
            ],
            English.Lines(
                "“The pact serves nobody,” President Ivan Dobrev said, “and it will never reach parliament.”"
            )
        );

    [Fact]
    public void A_sentence_of_quotation_goes_on_with_the_speaker_before() =>
        Assert.Equal(
            ["Ivan Dobrev: The pact serves nobody", "Ivan Dobrev: It will never reach parliament."],
            English.Lines(
                "“The pact serves nobody,” said Ivan Dobrev.",
                "“It will never reach parliament.”"
            )
        );

    [Fact]
    public void A_quotation_over_two_paragraphs_is_one_statement() =>
        Assert.Equal(
            [
                "Ivan Dobrev: The pact serves nobody",
                "Ivan Dobrev: It is badly written. It costs too much.\n\n“And it will never reach parliament.",
            ],
            English.Lines(
                "“The pact serves nobody,” said Ivan Dobrev.",
                "“It is badly written. It costs too much.",
                "“And it will never reach parliament.”"
            )
        );

    [Fact]
    public void Marks_typed_the_wrong_way_round_still_close() =>
        Assert.Equal(
            ["Ivan Dobrev: The pact serves nobody"],
            English.Lines("“The pact serves nobody,“ Ivan Dobrev said on Monday.")
        );

    [Fact]
    public void Straight_marks_are_marks() =>
        Assert.Equal(
            ["Ivan Dobrev: The pact serves nobody"],
            English.Lines("\"The pact serves nobody,\" Ivan Dobrev told reporters in Sofia.")
        );

    [Fact]
    public void Single_marks_are_marks() =>
        Assert.Equal(
            ["Ivan Dobrev: The pact serves nobody, whatever they’re telling you"],
            English.Lines(
                "‘The pact serves nobody, whatever they’re telling you,’ said Ivan Dobrev."
            )
        );

    [Fact]
    public void Two_apostrophes_are_a_mark() =>
        Assert.Equal(
            ["Ivan Dobrev: The pact serves nobody"],
            English.Lines("''The pact serves nobody,'' said Ivan Dobrev.")
        );

    [Fact]
    public void An_apposition_may_stand_between_speaker_and_cue() =>
        Assert.Equal(
            ["Ivan Dobrev: The pact serves nobody"],
            English.Lines(
                "“The pact serves nobody,” Ivan Dobrev, the president of Bulgaria, told lawmakers."
            )
        );

    [Fact]
    public void A_colon_announces_the_quotation_of_the_next_paragraph() =>
        Assert.Equal(
            ["Marta Olsen: We will not sign this treaty today or ever."],
            English.Lines(
                "Minister Marta Olsen continued:",
                "“We will not sign this treaty today or ever.”"
            )
        );

    [Fact]
    public void A_name_behind_a_dash_signs_the_quotation() =>
        Assert.Equal(
            ["Marta Olsen: We will not sign this treaty today."],
            English.Lines("“We will not sign this treaty today.” ― Marta Olsen")
        );

    [Fact]
    public void A_setting_may_stand_between_cue_and_words() =>
        Assert.Equal(
            ["Ivan Dobrev: They have never read the pact."],
            English.Lines(
                "President Ivan Dobrev said of his rivals, “They have never read the pact.”"
            )
        );

    [Theory]
    [InlineData("The minister, Marta Olsen, was shorter: “Not on those terms.”")]
    [InlineData("Minister Marta Olsen kept the gallery waiting on Monday: “Not on those terms.”")]
    public void The_words_behind_a_colon_belong_to_whom_the_sentence_is_about(string text) =>
        Assert.Equal(["Marta Olsen: Not on those terms."], English.Lines(text));

    [Theory]
    [InlineData("The slogan was simple: “Land for all people.”")]
    [InlineData("The question is an old one: “Who pays for the harbour?”")]
    public void A_thing_leads_to_no_words_behind_a_colon(string text) =>
        Assert.Empty(English.Lines(text));
}
