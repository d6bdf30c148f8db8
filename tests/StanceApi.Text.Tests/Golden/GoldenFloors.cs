using System.Text.Json;

namespace StanceApi.Text.Tests.Golden;

/// <summary>The joint F1 below which a language must not fall: <c>floors.json</c>.</summary>
internal static class GoldenFloors
{
    /// <summary>What one article more or a changed annotation may cost.</summary>
    private const double Slack = 1;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static IReadOnlyDictionary<string, double> Read() =>
        JsonSerializer.Deserialize<SortedDictionary<string, double>>(
            File.ReadAllText(Path.Combine(GoldenArticle.Folder, "floors.json"))
        )!;

    /// <summary>Raises the floors to what is measured; lowering one is left to the reader of the change.</summary>
    public static void Raise(IEnumerable<(string Language, GoldenScore Score)> scores)
    {
        var floors = new SortedDictionary<string, double>(
            Read().ToDictionary(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        foreach (var (language, score) in scores)
        {
            floors[language] = Math.Max(
                floors.GetValueOrDefault(language),
                Math.Max(0, Math.Floor(score.JointF1 - Slack))
            );
        }

        File.WriteAllText(
            Path.Combine(GoldenTable.SourceFolder(), "floors.json"),
            JsonSerializer.Serialize(floors, Indented) + "\n"
        );
    }
}
