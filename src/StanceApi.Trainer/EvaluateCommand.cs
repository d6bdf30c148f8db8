using System.Text;
using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Trainer;

/// <summary>
/// Prints every measure of the model, each on proposals that it was not trained on, and adds what it printed to the
/// card of the model that was trained on the same data.
/// </summary>
internal static class EvaluateCommand
{
    private const string Heading = "\n## Evaluation\n";
    private static readonly double[] Shares = [0.10, 0.25, 0.50];

    public static int Run(DirectoryInfo? data, DirectoryInfo? models)
    {
        var report = new StringBuilder();
        Write(TrainingData.Read(Repository.TrainingData(data)), report);
        Console.Write(report);
        var card = Path.Combine(Repository.Models(models), "CARD.md");
        if (File.Exists(card))
        {
            var text = File.ReadAllText(card).Split(Heading)[0];
            File.WriteAllText(card, $"{text}{Heading}\n```\n{report}```\n");
        }

        return 0;
    }

    private static void Write(TrainingSet set, StringBuilder report)
    {
        var examples = set.Rows.Select(Example.Of).ToList();
        var options = new TrainingOptions();
        var built = ModelBuilder.Build(examples, [.. set.InArticles.Select(Example.Of)], options);
        var judged = built.Judgements;
        report.Append(
            $"{set.Rows.Length} rows about {set.Proposals.Length} proposals, {CrossValidation.Folds} folds, no proposal in both parts\n\n"
        );
        report.Append("                         macro-F1   right\n");
        Line(report, "majority", Baselines.Majority(examples));
        Line(report, "plain text, raw", Baselines.PlainText(examples, false, options.Seed));
        Line(report, "plain text, masked", Baselines.PlainText(examples, true, options.Seed));
        Line(report, "model", judged);
        Line(report, "model, inside articles", built.InArticles);
        report.Append($"acts right {Metrics.ActAccuracy(judged):f3}\n");
        report.Append($"expected calibration error {Metrics.CalibrationError(judged):f3}\n");
        Table(report, "language", Slices.By(judged, j => j.Row.Language));
        Table(report, "label (F1)", Slices.ByLabel(judged));
        Table(report, "act", Slices.ByAct(judged));
        Table(report, "hard case", Slices.By(judged, j => j.Row.Hard ?? "plain"));
        Table(
            report,
            "language not trained on",
            Slices.By(
                CrossValidation.Judge(
                    CrossValidation.LeaveLanguagesOut(examples, options),
                    built.Model
                ),
                j => j.Row.Language
            )
        );
        report.Append("\nshare of the rows        macro-F1   right\n");
        foreach (var share in Shares)
        {
            var scored = CrossValidation.LeaveProposalsOut(examples, options, share);
            Line(report, $"{share:p0}", CrossValidation.Judge(scored, built.Model));
        }

        Line(report, $"{1:p0}", judged);
        report.Append(
            $"\n{ScoringSpeed.Measure(StanceScorer.Default, set):n0} statements a second on one core, evidence included\n"
        );
    }

    private static void Line(StringBuilder report, string name, List<Judgement> judged) =>
        report.Append(
            $"{name, -24} {Metrics.MacroF1(judged), 8:f3} {Metrics.Accuracy(judged), 7:f3}\n"
        );

    private static void Table(StringBuilder report, string name, IReadOnlyList<Slice> slices)
    {
        report.Append($"\n{name, -24} macro-F1   right    rows\n");
        foreach (var slice in slices)
        {
            report.Append(
                $"{slice.Name, -24} {slice.MacroF1, 8:f3} {slice.Accuracy, 7:f3} {slice.Rows, 7}\n"
            );
        }
    }
}
