using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Trainer;

internal static class SpeedCommand
{
    public static int Run(DirectoryInfo? data)
    {
        var set = TrainingData.Read(Repository.TrainingData(data));
        Console.WriteLine(
            $"{ScoringSpeed.Measure(StanceScorer.Default, set):n0} statements a second on one core, evidence included"
        );
        return 0;
    }
}
