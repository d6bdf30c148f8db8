using StanceApi.Stance.Training;
using StanceApi.Stance.Training.Checks;

namespace StanceApi.Trainer;

internal static class CheckCommand
{
    private const int Listed = 15;

    public static int Run(DirectoryInfo? data)
    {
        var folder = Repository.TrainingData(data);
        var set = TrainingData.Read(folder);
        var reading = SecondReading.Read(folder);
        var complaints = DataChecks.Run(set);
        foreach (var complaint in complaints)
        {
            Console.WriteLine(complaint);
        }

        foreach (var line in DataShares.Table(set))
        {
            Console.WriteLine(line);
        }

        Console.WriteLine("Phrases whose rows are most often unrelated:");
        foreach (var cue in CueBalance.Worst(set, Listed))
        {
            Console.WriteLine(
                $"{cue.Unrelated, 6:p0} of {cue.Rows, 4}  {cue.Phrase} ({cue.Class})"
            );
        }

        Console.WriteLine(
            $"second reading: {reading.Labels.Count} statements, agreement {reading.Agreement():p1}, kappa {reading.Kappa():f3}; {set.Rows.Concat(set.InArticles).Count(r => !reading.Covers(r))} unread as they stand"
        );
        Console.WriteLine(
            $"{set.Rows.Length} rows about {set.Proposals.Length} proposals, {set.InArticles.Length} in articles, {complaints.Count} complaints"
        );
        return complaints.Count == 0 ? 0 : 1;
    }
}
