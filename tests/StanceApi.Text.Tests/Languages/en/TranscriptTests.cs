namespace StanceApi.Text.Tests.Languages.En;

public sealed class TranscriptTests
{
    private static readonly string[] Press =
    [
        "PRESIDENT DOBREV: Good morning, everyone.",
        "The pact is signed and it is a good pact.",
        "QUESTION: What does it cost?",
        "PRESIDENT DOBREV: Less than you fear, I promise you.",
        "MS. OLSEN: Let me add one thing to that.",
        "(Laughter.)",
    ];

    [Fact]
    public void Each_paragraph_of_a_turn_is_a_statement_of_the_label() =>
        Assert.Equal(
            [
                "President Dobrev: Good morning, everyone.",
                "President Dobrev: The pact is signed and it is a good pact.",
                "President Dobrev: Less than you fear, I promise you.",
                "Ms. Olsen: Let me add one thing to that.",
            ],
            English.Lines(Press)
        );

    [Fact]
    public void The_question_is_the_context_of_the_answer() =>
        Assert.Equal("What does it cost?", English.Read(Press)[2].Context);

    [Fact]
    public void A_label_stands_for_the_full_name_elsewhere() =>
        Assert.Equal(
            "Ivan Dobrev",
            English
                .Read(["Remarks by President Ivan Dobrev in Sofia.", .. Press])[0]
                .Speakers[0]
                .Name
        );

    [Fact]
    public void A_single_colon_makes_no_transcript() =>
        Assert.Empty(English.Lines("WARNING: the road is closed today."));

    private static readonly string[] Interview =
    [
        "Fisheries Minister Marta Olsen has had a long year. Olsen received us in Oslo.",
        "Q: What does the pact cost?",
        "A: Less than you fear.",
        "We have had it counted twice.",
        "Q: And who pays?",
        "A: Those who fish.",
    ];

    [Fact]
    public void The_one_who_answers_is_who_is_named_before() =>
        Assert.Equal(
            [
                "Marta Olsen: Less than you fear.",
                "Marta Olsen: We have had it counted twice.",
                "Marta Olsen: Those who fish.",
            ],
            English.Lines(Interview)
        );

    [Fact]
    public void Behind_answers_in_quotation_marks_the_article_goes_on() =>
        Assert.Equal(
            [
                "Marta Olsen: Less than you fear.",
                "Marta Olsen: Those who fish.",
                "Ivan Dobrev: the pact was dead",
            ],
            English.Lines(
                Interview[0],
                Interview[1],
                "A: “Less than you fear.”",
                Interview[4],
                "A: “Those who fish.”",
                "Her colleague Ivan Dobrev said that the pact was dead."
            )
        );

    [Fact]
    public void Where_only_the_questions_have_a_label_the_rest_are_answers() =>
        Assert.Equal(
            ["Marta Olsen: Less than you fear.", "Marta Olsen: Those who fish."],
            English.Lines(
                Interview[0],
                "Question: What does the pact cost?",
                "Less than you fear.",
                "Question: And who pays?",
                "Those who fish.",
                "Question: Is that all?"
            )
        );

    [Fact]
    public void An_office_is_a_label_and_a_strange_name_with_a_question_only_asks() =>
        Assert.Equal(
            [
                "Official Spokesperson: Good afternoon, friends.",
                "Official Spokesperson: No date has been agreed.",
            ],
            English.Lines(
                "Official Spokesperson: Good afternoon, friends.",
                "Kallol, Harbour Times: Sir, is there a date?",
                "Official Spokesperson: No date has been agreed."
            )
        );
}
