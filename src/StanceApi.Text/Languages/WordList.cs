namespace StanceApi.Text.Languages;

/// <summary>
/// Reads one tab-separated list: the first line names the columns, lines that start with # are comments,
/// blank lines are skipped.
/// </summary>
internal static class WordList
{
    /// <exception cref="InvalidDataException">A line has more cells than the header has names.</exception>
    public static IReadOnlyList<Row> Read(TextReader reader, string name)
    {
        Dictionary<string, int>? columns = null;
        var rows = new List<Row>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#' || string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var cells = line.Split('\t', StringSplitOptions.TrimEntries);
            if (columns is null)
            {
                columns = cells
                    .Select((column, at) => (column, at))
                    .ToDictionary(pair => pair.column, pair => pair.at, StringComparer.Ordinal);
                continue;
            }

            if (cells.Length > columns.Count)
            {
                throw new InvalidDataException($"{name}: too many cells in '{line}'.");
            }

            rows.Add(new Row(columns, cells));
        }

        return rows;
    }
}
