using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training;

/// <summary>A model with what cross-validation says of it.</summary>
/// <param name="Judgements">Each row as judged by a model that never saw its proposal, calibrated.</param>
internal sealed record BuiltModel(StanceModel Model, List<Judgement> Judgements);

/// <summary>Trains the model to ship: calibrated on the folds, then trained on every row.</summary>
internal static class ModelBuilder
{
    private const double CoolestTimes100 = 60;
    private const double HottestTimes100 = 200;

    public static BuiltModel Build(IReadOnlyList<Example> examples, TrainingOptions options)
    {
        var sums = CrossValidation.LeaveProposalsOut(examples, options);
        var temperature = BestTemperature(sums);
        var model = StanceTrainer.Train(examples, options) with { Temperature = temperature };
        return new BuiltModel(
            StanceModelFile.Rounded(model),
            [.. sums.Select(s => CrossValidation.Judge(s.Example, s.Sums, temperature))]
        );
    }

    /// <summary>The temperature under which the right labels are likeliest.</summary>
    private static double BestTemperature(IReadOnlyList<Scored> scored)
    {
        var (best, least) = (1.0, double.PositiveInfinity);
        for (var t = CoolestTimes100; t <= HottestTimes100; t += 2)
        {
            var temperature = t / 100;
            var loss = scored.Sum(s =>
                -Math.Log(
                    Math.Max(
                        1e-9,
                        LabelProbabilities.Of(StanceModel.Softmax(s.Sums, temperature))[(int)s.Example.Row.Label]
                    )
                )
            );
            if (loss < least)
            {
                (best, least) = (temperature, loss);
            }
        }

        return best;
    }
}
