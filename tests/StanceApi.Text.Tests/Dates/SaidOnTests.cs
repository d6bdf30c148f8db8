using StanceApi.Text.Tests.Support;

namespace StanceApi.Text.Tests.Dates;

/// <summary>The day of the saying; the articles come out on Wednesday, 2 October 2024.</summary>
public sealed class SaidOnTests
{
    [Theory]
    [InlineData(
        "Halvard Olsen, who took office on April 2, said on Monday the port was safe.",
        "2024-09-30"
    )]
    [InlineData("Halvard Olsen, who took office on April 2, said the port was safe.", "unknown")]
    [InlineData(
        "On the last Monday in August, Halvard Olsen said the port was safe.",
        "2024-08-26"
    )]
    [InlineData(
        "On the first Tuesday of May 2023, Halvard Olsen said the port was safe.",
        "2023-05-02"
    )]
    [InlineData("2019 Work begins. In June Halvard Olsen says the port will be safe.", "2019-06")]
    [InlineData(
        "On the last Monday in September, people came to the hall.\n\nHalvard Olsen said the port was safe.",
        "2024-09-30"
    )]
    [InlineData(
        "The debate ran from Monday to Tuesday. Halvard Olsen argued that the port was safe.",
        "2024-09-30..2024-10-01"
    )]
    [InlineData("両国は昨年10月に対立した。港湾庁は当時、「遺憾だ」と抗議した。", "2023-10")]
    [InlineData("「立派な港だ」。3日前、県庁の廊下で小笠原恒雄知事はそう言った。", "2024-09-29")]
    public void Comes_from_what_the_article_fixes(string text, string expected) =>
        Assert.Equal(expected, Reading.SaidOn(Assert.Single(Reading.Of(text).Statements)));

    [Fact]
    public void Of_a_meeting_reaches_no_further_than_the_next_heading() =>
        Assert.Equal(
            ["2024-08-26", "unknown"],
            Reading
                .Of(
                    "# The port\n\nOn the last Monday in August, people came to the hall.\n\nHalvard Olsen said the port was safe.\n\n## Later\n\nMarta Dahl said it was not.",
                    "en",
                    Documents.ArticleFormat.Markdown
                )
                .Statements.Select(Reading.SaidOn)
        );
}
