using System.Text;
using StanceApi.Json;
using StanceApi.Proposals;
using StanceApi.Stance.Proposals;
using StanceApi.Text.Actors;

namespace StanceApi.Actors;

/// <summary>Reads actors from CSV (RFC 4180): one line for an actor, a name or an office.</summary>
public static class ActorCsv
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "id",
        "type",
        "name",
        "latinName",
        "country",
        "otherName",
        "otherNameLanguage",
        "officeTitle",
        "officeLanguage",
        "organisation",
        "officeCountry",
        "from",
        "to",
        "source",
    ];

    public static IEnumerable<(int Line, DefineActorRequest? Input, string? Error)> Read(
        string text
    )
    {
        var records = Records(text.TrimStart('\uFEFF')).Where(r => r.Cells.Any(c => c.Length > 0));
        List<string>? header = null;
        foreach (var (line, cells) in records)
        {
            if (header is null)
            {
                header = cells.ConvertAll(c => c.Trim());
                if (header.Find(h => !Columns.Contains(h, StringComparer.Ordinal)) is { } unknown)
                {
                    yield return (
                        line,
                        null,
                        $"There is no column '{unknown}'. The columns are {string.Join(", ", Columns)}."
                    );
                    yield break;
                }
                continue;
            }
            if (cells.Count > header.Count)
            {
                yield return (
                    line,
                    null,
                    $"The line has {cells.Count} cells, the header {header.Count}. Put cells with commas in double quotes."
                );
                continue;
            }
            yield return Row(line, header, cells);
        }
    }

    private static (int Line, DefineActorRequest? Input, string? Error) Row(
        int line,
        List<string> header,
        List<string> cells
    )
    {
        string? Cell(string column)
        {
            var at = header.IndexOf(column);
            return at >= 0 && at < cells.Count && cells[at].Trim() is { Length: > 0 } cell
                ? cell
                : null;
        }

        ActorType? type = null;
        if (Cell("type") is { } wanted)
        {
            if (!WireNames<ActorType>.TryParse(wanted, out var known))
            {
                return (line, null, $"type: The value must be {WireNames<ActorType>.Choices}.");
            }
            type = known;
        }
        return (
            line,
            new DefineActorRequest(
                Cell("id"),
                Cell("name"),
                Cell("latinName"),
                type,
                Cell("country"),
                Texts(Cell("otherName"), Cell("otherNameLanguage")),
                Cell("officeTitle") is { } title
                    ?
                    [
                        new OfficeInput(
                            Texts(title, Cell("officeLanguage")),
                            Cell("organisation"),
                            Cell("officeCountry"),
                            Cell("from"),
                            Cell("to"),
                            Cell("source")
                        ),
                    ]
                    : null
            ),
            null
        );
    }

    private static LocalizedTexts? Texts(string? text, string? language) =>
        text is null ? null : new LocalizedTexts([new LocalizedText(text, language)]);

    /// <summary>Cells by record, with the line that the record begins on.</summary>
    private static IEnumerable<(int Line, List<string> Cells)> Records(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, isQuoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c is '\n' ? 1 : 0;
            if (isQuoted)
            {
                if (c is '"' && i + 1 < text.Length && text[i + 1] is '"')
                {
                    cell.Append(c);
                    i++;
                }
                else if (c is '"')
                {
                    isQuoted = false;
                }
                else
                {
                    cell.Append(c);
                }
            }
            else if (c is '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c is ',')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c is '\n')
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                yield return (start, cells);
                cells = [];
                start = line;
            }
            else
            {
                cell.Append(c);
            }
        }
        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(cell.ToString().TrimEnd('\r'));
            yield return (start, cells);
        }
    }
}
