using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;

namespace StanceApi.Stance.Tests.Timelines;

public sealed class EvidenceWeights
{
    [Theory]
    [InlineData(StanceLabel.Favor, 0.7, 0.8, 0.7)]
    [InlineData(StanceLabel.Against, -0.7, 0.8, 0.7)]
    [InlineData(StanceLabel.Against, -0.05, 0.47, 0.05)]
    [InlineData(StanceLabel.Favor, 0.9, 0.6, 0.6)]
    [InlineData(StanceLabel.Favor, -0.1, 0.4, 0)]
    [InlineData(StanceLabel.Neutral, 0.1, 0.6, 0.6)]
    [InlineData(StanceLabel.Unrelated, 0, 0.9, 0)]
    public void A_side_counts_as_far_as_it_is_told_from_the_other(
        StanceLabel label,
        double score,
        double confidence,
        double weight
    ) => Assert.Equal(weight, EvidenceWeight.Of(label, score, confidence), 12);
}
