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

    [Theory]
    [InlineData(
        "The army, Marta Olsen testified, had built nothing at the port.",
        "Marta Olsen: The army, Marta Olsen testified, had built nothing at the port"
    )]
    [InlineData(
        "Without the port it would be twice as much, Marta Olsen reckons.",
        "Marta Olsen: Without the port it would be twice as much"
    )]
    [InlineData(
        "Marta Olsen said the council had asked for the port and had refused to explain it.",
        "Marta Olsen: the council had asked for the port and had refused to explain it"
    )]
    [InlineData(
        "Marta Olsen called for a new port, a plan that few had expected.",
        "Marta Olsen: a new port"
    )]
    [InlineData(
        "Marta Olsen, who has long complained about tolls, welcomed the plan.",
        "Marta Olsen: tolls|Marta Olsen: the plan"
    )]
    [InlineData(
        "In Marta Olsen’s words, “neither side can win this”.",
        "Marta Olsen: neither side can win this"
    )]
    [InlineData(
        "Marta Olsen and Ivan Dobrev both say the port must close.",
        "Marta Olsen + Ivan Dobrev: the port must close"
    )]
    [InlineData(
        "(The Port Authority says only that talks are going on.)",
        "Port Authority: talks are going on"
    )]
    [InlineData(
        "Last month the Port Authority wrote to residents to tell them that the port would close.",
        "Port Authority: the port would close"
    )]
    public void Clauses_are_found_wherever_their_cue_stands(string text, string expected) =>
        Assert.Equal(expected.Split('|'), English.Lines(text));

    [Fact]
    public void A_block_quotation_goes_on_with_the_speaker_before() =>
        Assert.Equal(
            [
                "Marta Olsen: the port would close",
                "Marta Olsen: Nobody will miss it. But somebody will pay for it.",
            ],
            Support
                .Reading.Of(
                    "In a paper, Marta Olsen writes that the port would close.\n\n> Nobody will miss it. But somebody will pay for it.\n\nThe port is old.",
                    "en",
                    Documents.ArticleFormat.Markdown
                )
                .Statements.Select(s => $"{Support.Reading.Speakers(s)}: {s.Content.Text}")
        );

    [Theory]
    [InlineData(
        "Marta Olsen said in May that the quota would fall.",
        "Marta Olsen: the quota would fall"
    )]
    [InlineData(
        "Marta Olsen said in Oslo the quota was a matter for fishermen.",
        "Marta Olsen: the quota was a matter for fishermen"
    )]
    [InlineData(
        "Marta Olsen said by telephone that the quota would fall.",
        "Marta Olsen: the quota would fall"
    )]
    [InlineData(
        "Marta Olsen said in answer to other questions that the quota would fall.",
        "Marta Olsen: the quota would fall"
    )]
    [InlineData(
        "Marta Olsen complained, as her predecessor did, that the quota was too low.",
        "Marta Olsen: the quota was too low"
    )]
    [InlineData(
        "Marta Olsen told members, when the talk came to cod, that the quota would fall.",
        "Marta Olsen: the quota would fall"
    )]
    [InlineData(
        "Marta Olsen answered at once that the quota would fall.",
        "Marta Olsen: the quota would fall"
    )]
    public void What_stands_between_the_cue_and_its_clause_is_passed_over(
        string text,
        string line
    ) => Assert.Equal([line], English.Lines(text));

    [Theory]
    [InlineData(
        "Marta Olsen, who had been waiting, rose to say that the quota was too low.",
        "Marta Olsen: the quota was too low"
    )]
    [InlineData(
        "Marta Olsen used the occasion to call for a lower quota.",
        "Marta Olsen: a lower quota"
    )]
    [InlineData(
        "Marta Olsen let it be known that she would not sign.",
        "Marta Olsen: she would not sign"
    )]
    [InlineData(
        "Marta Olsen was of the opinion that the quota was too low.",
        "Marta Olsen: the quota was too low"
    )]
    [InlineData(
        "Marta Olsen forecast that the stocks would recover.",
        "Marta Olsen: the stocks would recover"
    )]
    public void Roundabout_ways_of_saying_are_cues(string text, string line) =>
        Assert.Equal([line], English.Lines(text));

    [Theory]
    [InlineData(
        "Under the rules a boat can be added within days, Marta Olsen said.",
        "Marta Olsen: Under the rules a boat can be added within days"
    )]
    [InlineData(
        "Whether the small boats would qualify was being studied, Marta Olsen said.",
        "Marta Olsen: Whether the small boats would qualify was being studied"
    )]
    [InlineData(
        "Boats of that size, thirty of them in all, have not been licensed for years, said Marta Olsen of the harbour board.",
        "Marta Olsen: Boats of that size, thirty of them in all, have not been licensed for years"
    )]
    public void A_clause_with_a_phrase_in_front_is_taken_by_the_cue_at_the_end(
        string text,
        string line
    ) => Assert.Equal([line], English.Lines(text));

    [Fact]
    public void A_phrase_without_any_verb_is_no_clause_before_the_cue() =>
        Assert.Equal(
            ["Marta Olsen: the quota would fall"],
            English.Lines("In a speech at the harbour, Marta Olsen said the quota would fall.")
        );

    [Fact]
    public void The_report_goes_on_behind_the_frame_at_the_end() =>
        Assert.Equal(
            [
                "Marta Olsen: The quota had been agreed",
                "Marta Olsen: the small boats would keep their share",
            ],
            English.Lines(
                "The quota had been agreed, Marta Olsen said, adding that the small boats would keep their share."
            )
        );

    [Fact]
    public void A_view_needs_no_comma() =>
        Assert.Equal(
            ["Marta Olsen: the quota ought to be lower", "Marta Olsen: the boats are too many"],
            English.Lines(
                "Marta Olsen said the quota ought to be lower.",
                "In her view the boats are too many."
            )
        );

    [Fact]
    public void What_is_done_with_a_document_belongs_to_its_name() =>
        Assert.Equal(
            "the troops would be treated as hostile",
            Assert
                .Single(
                    English.Read(
                        "A statement read on state television said that the troops would be treated as hostile."
                    )
                )
                .Content.Text
        );
}
