using System.Runtime.Intrinsics;
using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;
using StanceApi.Stance.Training.Checks;

namespace StanceApi.Stance.Tests.Training;

public sealed class TrainingDataTests
{
    [Fact]
    public void The_repository_s_training_data_has_nothing_wrong_with_it() =>
        Assert.Empty(DataChecks.Run(RepositoryData.Set));

    [Fact]
    public void The_shipped_model_was_trained_on_the_repository_s_data() =>
        Assert.Equal(RepositoryData.Set.Hash, StanceScorer.Default.Card.TrainingDataHash);

    [Fact]
    public void The_shipped_model_predicts_what_its_card_says() =>
        Assert.Equal(
            StanceScorer.Default.Card.PredictionHash,
            PredictionHash.Of(Shipped(), RepositoryData.Set)
        );

    /// <summary>
    /// Exactly so on processors like the one that trained it. Where sums are added in vectors of another width they are
    /// rounded otherwise, and what is on the fence falls to the other side: 0.5 % of all with 256 bits, 1.0 % with 128.
    /// </summary>
    [Fact]
    public void Training_again_gives_the_shipped_model_s_predictions()
    {
        var again = ModelBuilder.Build(RepositoryData.Set, new TrainingOptions());

        var shipped = PredictionHash.Predictions(Shipped(), RepositoryData.Set).ToList();
        var same = PredictionHash
            .Predictions(again.Model, RepositoryData.Set)
            .Zip(shipped)
            .Count(p => p.First == p.Second);
        Assert.InRange(
            (double)same / shipped.Count,
            Vector512.IsHardwareAccelerated ? 1 : 0.985,
            1
        );
    }

    private static StanceModel Shipped()
    {
        using var file = new MemoryStream(StanceScorer.ShippedFile());
        return StanceModelFile.Read(file);
    }
}
