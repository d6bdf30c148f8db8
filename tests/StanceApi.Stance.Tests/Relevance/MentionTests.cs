using StanceApi.Stance.Features;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Tests.Relevance;

public sealed class MentionTests
{
    [Theory]
    [InlineData("We oppose an Asian NATO.", "We oppose an  TARGET .")]
    [InlineData("We oppose an “ASIAN NATO”.", "We oppose an “ TARGET ”.")]
    [InlineData("他们反对亚洲北约。", "他们反对 TARGET 。")]
    [InlineData("他們反對亞洲「北約」。", "他們反對 TARGET 」。")]
    [InlineData("他们反对亚洲版北约。", "他们反对 TARGET 。")]
    [InlineData("ＡＳＩＡＮ ＮＡＴＯに反対する", " TARGET に反対する")]
    public void Names_in_any_writing_are_masked(string text, string masked) =>
        Assert.Equal(masked, Masking.Mask(text, null, ProposalProfile.Of(Sample.AsianAlliance)));

    [Theory]
    [InlineData("We oppose the proposal.", "en")]
    [InlineData("该组织会使地区更加稳定。", "zh-Hans")]
    [InlineData("同構想に賛成する。", "ja")]
    public void Words_that_point_back_are_mentions(string text, string language)
    {
        var reading = StatementReader.Read(
            text,
            language,
            ProposalProfile.Of(Sample.AsianAlliance)
        );

        Assert.Equal(MentionLevel.Coreference, MentionLevels.Of(reading));
    }

    [Fact]
    public void Some_words_of_a_name_are_a_partial_mention()
    {
        var reading = StatementReader.Read(
            "The rail tunnel will be built.",
            "en",
            ProposalProfile.Of(Sample.Tunnel)
        );

        Assert.Contains(reading.Mentions, m => m.Kind is MentionKind.Part);
    }

    [Fact]
    public void A_proposal_that_ends_something_is_known_as_such()
    {
        var abolition = new Proposal("x", [new("废除死刑", "zh-Hans")], [], null, []);
        var exit = new Proposal(
            "y",
            [new("Withdrawal from the landmine treaty", "en")],
            [],
            null,
            []
        );

        Assert.True(ProposalProfile.Of(abolition).Undoes);
        Assert.True(ProposalProfile.Of(exit).Undoes);
        Assert.False(ProposalProfile.Of(Sample.AsianAlliance).Undoes);
    }
}
