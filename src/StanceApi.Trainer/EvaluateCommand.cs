using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Training;

namespace StanceApi.Trainer;

/// <summary>Prints every measure of the model, each on proposals that it was not trained on.</summary>
internal static class EvaluateCommand
{
    private static readonly double[] Shares = [0.10, 0.25, 0.50, 1.00];

    public static int Run(DirectoryInfo? data)
    {
        var set = TrainingData.Read(Repository.TrainingData(data));
        var examples = set.Rows.Select(Example.Of).ToList();
        var options = new TrainingOptions();
        var built = ModelBuilder.Build(examples, [.. set.InArticles.Select(Example.Of)], options);
        var judged = built.Judgements;
        Console.WriteLine(
            $"{set.Rows.Length} rows about {set.Proposals.Length} proposals, {CrossValidation.Folds} folds, no proposal in both parts"
        );
        Console.WriteLine();
        Console.WriteLine("                         macro-F1   right");
        Line("majority", Baselines.Majority(examples));
        Line("plain text, raw", Baselines.PlainText(examples, masked: false, options.Seed));
        Line("plain text, masked", Baselines.PlainText(examples, masked: true, options.Seed));
        Line("model", judged);
        Console.WriteLine($"acts right {Metrics.ActAccuracy(judged):f3}");
        Console.WriteLine($"expected calibration error {Metrics.CalibrationError(judged):f3}");
        Table("language", Slices.By(judged, j => j.Row.Language));
        Table("label (F1)", Slices.ByLabel(judged));
        Table("act", Slices.ByAct(judged));
        Table("hard case", Slices.By(judged, j => j.Row.Hard ?? "plain"));
        Table(
            "language not trained on",
            Slices.By(
                CrossValidation.Judge(
                    CrossValidation.LeaveLanguagesOut(examples, options),
                    built.Model
                ),
                j => j.Row.Language
            )
        );
        Console.WriteLine();
        Console.WriteLine("share of the rows        macro-F1   right");
        foreach (var share in Shares)
        {
            Line(
                $"{share:p0}",
                CrossValidation.Judge(
                    CrossValidation.LeaveProposalsOut(examples, options, share),
                    built.Model
                )
            );
        }

        return 0;
    }

    private static void Line(string name, List<Judgement> judged) =>
        Console.WriteLine(
            $"{name, -24} {Metrics.MacroF1(judged), 8:f3} {Metrics.Accuracy(judged), 7:f3}"
        );

    private static void Table(string name, IReadOnlyList<Slice> slices)
    {
        Console.WriteLine();
        Console.WriteLine($"{name, -24} macro-F1   right    rows");
        foreach (var slice in slices)
        {
            Console.WriteLine(
                $"{slice.Name, -24} {slice.MacroF1, 8:f3} {slice.Accuracy, 7:f3} {slice.Rows, 7}"
            );
        }
    }
}
