namespace StanceApi.Text.Tests.Languages.En;

public sealed class IndirectReportTests
{
    [Fact]
    public void A_clause_after_that_is_content() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact would cost too much"],
            English.Lines("President Ivan Dobrev said that the pact would cost too much.")
        );

    [Fact]
    public void A_clause_needs_no_that() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact would cost too much"],
            English.Lines("President Ivan Dobrev said the pact would cost too much.")
        );

    [Fact]
    public void The_day_is_no_part_of_the_words() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact would cost too much"],
            English.Lines("President Ivan Dobrev said on Monday that the pact would cost too much.")
        );

    [Fact]
    public void A_bare_day_is_no_part_of_the_words() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact would cost too much"],
            English.Lines("President Ivan Dobrev said Monday the pact would cost too much.")
        );

    [Fact]
    public void The_frame_may_close_the_sentence() =>
        Assert.Equal(
            ["Ivan Dobrev: The pact would cost far too much"],
            English.Lines("The pact would cost far too much, President Ivan Dobrev said on Monday.")
        );

    [Fact]
    public void The_closing_frame_takes_the_reports_before_it() =>
        Assert.Equal(
            ["a source: The ministry told its staff to prepare a second draft"],
            English.Lines("The ministry told its staff to prepare a second draft, a source said.")
        );

    [Fact]
    public void According_to_names_the_speaker() =>
        Assert.Equal(
            ["Marta Olsen: the treaty needs more work"],
            English.Lines("According to Foreign Minister Marta Olsen, the treaty needs more work.")
        );

    [Fact]
    public void According_to_may_stand_behind() =>
        Assert.Equal(
            ["Marta Olsen: The treaty needs much more work"],
            English.Lines(
                "The treaty needs much more work, according to Foreign Minister Marta Olsen."
            )
        );

    [Fact]
    public void The_one_told_is_no_part_of_the_words() =>
        Assert.Equal(
            ["Marta Olsen: the treaty needed more work"],
            English.Lines(
                "Foreign Minister Marta Olsen told reporters in Oslo that the treaty needed more work."
            )
        );

    [Fact]
    public void Partial_quotations_belong_to_the_clause() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact was “a leap in the dark” for small countries"],
            English.Lines(
                "President Ivan Dobrev said the pact was “a leap in the dark” for small countries."
            )
        );

    [Fact]
    public void Calling_it_something_is_content() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact “a leap in the dark”"],
            English.Lines("President Ivan Dobrev called the pact “a leap in the dark”.")
        );

    [Fact]
    public void What_is_urged_is_content() =>
        Assert.Equal(
            ["Marta Olsen: the council to postpone the vote"],
            English.Lines("Foreign Minister Marta Olsen urged the council to postpone the vote.")
        );

    [Fact]
    public void What_is_vowed_is_content() =>
        Assert.Equal(
            ["Ivan Dobrev: to veto the law"],
            English.Lines("President Ivan Dobrev vowed to veto the law.")
        );

    [Fact]
    public void What_is_rejected_is_content() =>
        Assert.Equal(
            ["Ivan Dobrev: the second draft of the treaty"],
            English.Lines("President Ivan Dobrev rejected the second draft of the treaty.")
        );

    [Fact]
    public void The_occasion_ends_what_is_rejected() =>
        Assert.Equal(
            ["Ivan Dobrev: the second draft"],
            English.Lines(
                "President Ivan Dobrev rejected the second draft at a news conference in Sofia."
            )
        );

    [Fact]
    public void A_participle_has_the_subject_of_the_sentence() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact would cost too much"],
            English.Lines(
                "President Ivan Dobrev left the talks, saying the pact would cost too much."
            )
        );

    [Fact]
    public void Two_cues_share_one_subject() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact would cost too much", "Ivan Dobrev: a second vote"],
            English.Lines(
                "President Ivan Dobrev said the pact would cost too much, and called for a second vote."
            )
        );

    [Fact]
    public void Another_speaker_ends_the_words_of_the_first() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact would cost too much", "Marta Olsen: it was worth the price"],
            English.Lines(
                "President Ivan Dobrev said the pact would cost too much, but Foreign Minister Marta Olsen said it was worth the price."
            )
        );

    [Fact]
    public void A_hope_is_content() =>
        Assert.Equal(
            ["Marta Olsen: the council will agree"],
            English.Lines("Foreign Minister Marta Olsen hopes that the council will agree.")
        );
}
