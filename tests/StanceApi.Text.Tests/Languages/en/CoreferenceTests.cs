namespace StanceApi.Text.Tests.Languages.En;

public sealed class CoreferenceTests
{
    [Fact]
    public void He_is_the_subject_before() =>
        Assert.Equal(
            ["Ivan Dobrev: the pact would cost too much"],
            English.Lines(
                "President Ivan Dobrev met his ministers.",
                "He said the pact would cost too much."
            )
        );

    [Fact]
    public void She_is_not_the_man_before() =>
        Assert.Equal(
            ["Robert Hale: the talks were good", "Mary Olsen: they were not"],
            English.Lines(
                "Foreign Minister Mary Olsen met Robert Hale.",
                "Mr. Hale said the talks were good.",
                "She said they were not."
            )
        );

    [Fact]
    public void It_is_the_body_before() =>
        Assert.Equal(
            ["foreign ministry: the plan", "foreign ministry: the plan was unwise"],
            English.Lines("The foreign ministry rejected the plan.", "It said the plan was unwise.")
        );

    [Fact]
    public void They_are_the_group_before() =>
        Assert.Equal(
            ["Experts: the plan", "Experts: it was unwise"],
            English.Lines("Experts rejected the plan.", "They said it was unwise.")
        );

    [Fact]
    public void That_person_is_the_unnamed_speaker_before() =>
        Assert.Equal(
            [
                "A senior official in the ministry: the port would close",
                "A senior official in the ministry: The word had been in the first draft",
                "A senior official in the ministry: nobody read it",
            ],
            English.Lines(
                "A senior official in the ministry said the port would close.",
                "The word had been in the first draft, that person said. The official added that nobody read it."
            )
        );

    [Fact]
    public void It_is_who_issued_the_document() =>
        Assert.Equal(
            ["Port Inspectorate: two letters were lost"],
            English.Lines(
                "The report, by the Port Inspectorate, was published last Friday.",
                "It found that two letters were lost."
            )
        );

    [Fact]
    public void He_is_the_minister_before() =>
        Assert.Equal(
            ["Kenya’s foreign minister: the cranes would come"],
            English.Lines(
                "Kenya’s foreign minister met editors on Wednesday. He said the cranes would come."
            )
        );

    [Fact]
    public void An_office_in_a_clause_about_somebody_is_his() =>
        Assert.Equal(
            ["Callum Reid: there was one date", "Callum Reid: he would stay"],
            English.Lines(
                "Callum Reid, who became Prime Minister in March, replied that there was one date.",
                "The Prime Minister said he would stay."
            )
        );

    [Fact]
    public void A_paragraph_of_quotation_belongs_to_whom_the_one_before_tells_of() =>
        Assert.Equal(
            ["Ruth Olsen: Here is the wall. Here is the mud behind it."],
            English.Lines(
                "Colonel Ruth Olsen is a careful woman with a habit of drawing.",
                "“Here is the wall. Here is the mud behind it.”"
            )
        );
}
