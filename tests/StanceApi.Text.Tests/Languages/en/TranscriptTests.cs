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
}
