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
        var card = StanceScorer.Default.Card;
        var examples = RepositoryData.Set.Rows.Select(Example.Of).ToList();

        var model = StanceTrainer.Train(examples, new TrainingOptions()).Rounded();
        var calibrated = new StanceModel(
            model.Relevance with
            {
                Temperature = card.RelevanceTemperature,
            },
            model.Stance with
            {
                Temperature = card.StanceTemperature,
            }
        );

        Assert.Equal(card.PredictionHash, PredictionHash.Of(calibrated, RepositoryData.Set));
    }
}
