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
    public void Training_again_gives_the_shipped_model_s_predictions()
    {
        var again = ModelBuilder.Build(RepositoryData.Set, new TrainingOptions());

        Assert.Equal(
            StanceScorer.Default.Card.PredictionHash,
            PredictionHash.Of(again.Model, RepositoryData.Set)
        );
    }
}
