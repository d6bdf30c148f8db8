using StanceApi.Stance.Features;
using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Tests.Features;

public sealed class NegationTests
{
    [Theory]
    [InlineData("Nobody in the cabinet welcomes it.", "en", "support.welcome", true)]
    [InlineData("We welcome it.", "en", "support.welcome", false)]
    [InlineData("我们从未欢迎过它", "zh-Hans", "support.welcome", true)]
    [InlineData("歓迎していない", "ja", "support.welcome", true)]
    [InlineData("歓迎したい", "ja", "support.welcome", false)]
    public void A_negation_turns_the_cue_in_its_scope(
        string text,
        string language,
        string cueClass,
        bool negated
    )
    {
        var reading = StatementReader.Read(
            text,
            language,
            ProposalProfile.Of(Sample.AsianAlliance)
        );

        var cue = Assert.Single(
            reading.Cues,
            c => string.Equals(c.Class.Name, cueClass, StringComparison.Ordinal)
        );
        Assert.Equal(negated, cue.Negated);
    }

    [Fact]
    public void A_negation_does_not_reach_into_the_next_clause()
    {
        var reading = StatementReader.Read(
            "Not today, we welcome it.",
            "en",
            ProposalProfile.Of(Sample.AsianAlliance)
        );

        Assert.False(reading.Cues.Single(c => c.Class.Name is "support.welcome").Negated);
    }
}
