using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training;

/// <summary>What a second reader, who saw neither the first label nor its writer, made of a statement.</summary>
/// <param name="Words">What was read: the first eight hexadecimal digits of its SHA-256, so that a statement reworded since counts as unread.</param>
public sealed record SecondLabel(string Id, string Words, StanceLabel First, StanceLabel Second);

/// <summary>
/// The second labels of a folder of training data: <c>second-labels/*.tsv</c> with id, words, first and second label.
/// Statements that were dropped because the two readers could not settle them stay listed.
/// </summary>
/// <param name="Labels">By statement id.</param>
public sealed record SecondReading(ImmutableDictionary<string, SecondLabel> Labels)
{
    private const string Folder = "second-labels";
    private const int Digits = 8;

    /// <exception cref="InvalidDataException">A line has not four columns or an unknown label.</exception>
    public static SecondReading Read(string folder)
    {
        var labels = ImmutableDictionary.CreateBuilder<string, SecondLabel>(StringComparer.Ordinal);
        var path = Path.Combine(folder, Folder);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.tsv") : [];
        foreach (var line in files.Order(StringComparer.Ordinal).SelectMany(File.ReadLines))
        {
            var columns = line.Split('\t');
            if (columns.Length != 4)
            {
                throw new InvalidDataException($"not four columns: '{line}'");
            }

            labels[columns[0]] = new SecondLabel(
                columns[0],
                columns[1],
                LabelNames.ParseLabel(columns[2]),
                LabelNames.ParseLabel(columns[3])
            );
        }

        return new SecondReading(labels.ToImmutable());
    }

    /// <summary>Whether the row was read as it stands now.</summary>
    public bool Covers(TrainingRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Labels.TryGetValue(row.Id, out var label)
            && string.Equals(label.Words, WordsOf(row), StringComparison.Ordinal);
    }

    /// <summary>The share of statements to which both readers gave one label.</summary>
    public double Agreement() =>
        Labels.IsEmpty ? 0 : (double)Labels.Values.Count(l => l.First == l.Second) / Labels.Count;

    /// <summary>Cohen's kappa: agreement beyond what the labels' shares alone would give (Cohen 1960).</summary>
    public double Kappa()
    {
        var expected = Enum.GetValues<StanceLabel>()
            .Sum(label =>
                (double)Labels.Values.Count(l => l.First == label)
                / Labels.Count
                * Labels.Values.Count(l => l.Second == label)
                / Labels.Count
            );
        return Labels.IsEmpty ? 0 : (Agreement() - expected) / (1 - expected);
    }

    public static string WordsOf(TrainingRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var words = Encoding.UTF8.GetBytes($"{row.Context}\n{row.Statement}");
        return Convert.ToHexStringLower(SHA256.HashData(words))[..Digits];
    }
}
