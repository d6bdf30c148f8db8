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
}
