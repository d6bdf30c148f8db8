using StanceApi.Text.Mentions;

namespace StanceApi.Text.Tests.Mentions;

public sealed class NameBookTests
{
    [Fact]
    public void A_name_that_says_one_word_twice_lends_it_as_its_short_form() =>
        Assert.Equal(
            "Assem Assem",
            new NameBook([new PersonName("Assem Assem", "Assem Assem", null, "Assem")]).FullForm(
                "Assem"
            )
        );
}
