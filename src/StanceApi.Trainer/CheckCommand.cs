using StanceApi.Stance.Training;
using StanceApi.Stance.Training.Checks;

namespace StanceApi.Trainer;

internal static class CheckCommand
{
    public static int Run(DirectoryInfo? data)
    {
        var set = TrainingData.Read(Repository.TrainingData(data));
        var complaints = DataChecks.Run(set);
        foreach (var complaint in complaints)
        {
            Console.WriteLine(complaint);
        }

        Console.WriteLine(
            $"{set.Rows.Length} rows about {set.Proposals.Length} proposals, {complaints.Count} complaints"
        );
        return complaints.Count == 0 ? 0 : 1;
    }
}
