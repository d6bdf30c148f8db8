using System.Globalization;
using StanceApi.Text.Actors;

namespace StanceApi.Text.Tests.Actors;

/// <summary>A mention and the answers that are right for it.</summary>
public sealed record LinkingCase(SpeakerMention Mention, IReadOnlyList<string> Expected)
{
    private const int Columns = 8;

    public static IReadOnlyList<LinkingCase> All() =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Actors", "linking.tsv"))
                .Where(line => !line.StartsWith('#'))
                .Skip(1)
                .Select(Of),
        ];

    private static LinkingCase Of(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns)
        {
            throw new InvalidDataException($"Not {Columns} cells: {line}");
        }

        var type = cells[6].Length == 0 ? "person" : cells[6];
        return new LinkingCase(
            new SpeakerMention(
                cells[0],
                Given(cells[1]),
                Enum.Parse<ActorType>(type, ignoreCase: true),
                Given(cells[3]),
                Given(cells[2]),
                cells[4],
                DateOnly.ParseExact(cells[5], "yyyy-MM-dd", CultureInfo.InvariantCulture)
            ),
            cells[7].Split('|')
        );
    }

    private static string? Given(string cell) => cell.Length == 0 ? null : cell;
}
