namespace StanceApi.Text.Languages;

/// <summary>One line of a word list, its cells addressed by the names in the list's header.</summary>
public sealed class Row
{
    private readonly IReadOnlyDictionary<string, int> _columns;
    private readonly string[] _cells;

    internal Row(IReadOnlyDictionary<string, int> columns, string[] cells)
    {
        _columns = columns;
        _cells = cells;
    }

    /// <summary>The cell under that header; empty where the line leaves it out.</summary>
    /// <exception cref="KeyNotFoundException">The list has no such column.</exception>
    public string this[string column]
    {
        get
        {
            var at = _columns[column];
            return at < _cells.Length ? _cells[at] : "";
        }
    }

    /// <summary>The words in a cell that lists several, split at commas; none for an empty cell.</summary>
    public string[] List(string column) =>
        this[column]
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public bool Has(string column) => _columns.ContainsKey(column) && this[column].Length > 0;
}
