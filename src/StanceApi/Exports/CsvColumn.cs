using System.Globalization;

namespace StanceApi.Exports;

/// <summary>A column of a table: its name, and how a row's cell is written.</summary>
public sealed record CsvColumn<T>(string Name, Func<T, string> Cell);

public static class CsvColumn
{
    /// <summary>A cell of words, which never becomes a formula.</summary>
    public static CsvColumn<T> Text<T>(string name, Func<T, string?> value) =>
        new(name, row => CsvCell.OfText(value(row)));

    public static CsvColumn<T> Number<T>(string name, Func<T, double?> value) =>
        new(name, row => value(row)?.ToString("R", CultureInfo.InvariantCulture) ?? "");

    public static CsvColumn<T> Day<T>(string name, Func<T, DateOnly?> value) =>
        new(name, row => value(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
}
