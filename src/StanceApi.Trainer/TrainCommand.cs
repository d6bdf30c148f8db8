using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Trainer;

/// <summary>Trains the shipped model: <c>stance.model</c>, <c>stance.json</c> and <c>CARD.md</c>.</summary>
internal static class TrainCommand
{
    public static int Run(DirectoryInfo? data, DirectoryInfo? models)
    {
        var set = TrainingData.Read(Repository.TrainingData(data));
        var built = ModelBuilder.Build(set, new TrainingOptions());
        var card = ModelCards.Of(set, built);
        var folder = Repository.Models(models);
        Directory.CreateDirectory(folder);
        using (var file = File.Create(Path.Combine(folder, "stance.model")))
        {
            StanceModelFile.Write(built.Model, file);
        }

        File.WriteAllText(Path.Combine(folder, "stance.json"), card.ToJson());
        File.WriteAllText(Path.Combine(folder, "CARD.md"), ModelCards.ToMarkdown(card));
        Console.WriteLine(
            $"{card.Version}: {card.Rows} rows, {card.Features} features, macro-F1 {card.MacroF1:f3}, calibration error {card.CalibrationError:f3}, in articles {card.Articles[0].MacroF1:f3}"
        );
        return 0;
    }
}
