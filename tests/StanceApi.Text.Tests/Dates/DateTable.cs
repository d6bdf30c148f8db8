using System.Globalization;
using StanceApi.Text.Dates;

namespace StanceApi.Text.Tests.Dates;

/// <summary>Reads what a text dates into one line per mention, so that tables of dates stay readable.</summary>
internal static class DateTable
{
    /// <summary>
    /// <c>2024-10-01</c>, <c>2024-09</c> for a month, <c>2023</c> for a year, <c>2024-09-23..2024-09-29</c> for an
    /// interval, <c>?</c> for unknown; with <c>before</c>, <c>since</c>, <c>until</c>; mentions parted by semicolons.
    /// </summary>
    public static string Read(string text, string language, string? published) =>
        string.Join(
            "; ",
            DateFinder
                .Find(text, 0, text.Length, language, published is null ? null : Day(published))
                .Select(Describe)
        );

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string Describe(DateMention mention)
    {
        var relation = mention.Relation switch
        {
            DateRelation.Before => "before ",
            DateRelation.Since => "since ",
            DateRelation.Until => "until ",
            _ => "",
        };
        return relation + Describe(mention.SaidOn);
    }

    private static string Describe(SaidOn date) =>
        (date.Date, date.DateEnd, date.Precision) switch
        {
            (null, _, _) => "?",
            ({ } first, { } last, _) => $"{first:yyyy-MM-dd}..{last:yyyy-MM-dd}",
            ({ } day, _, DatePrecision.Month) => $"{day:yyyy-MM}",
            ({ } day, _, DatePrecision.Year) => $"{day:yyyy}",
            ({ } day, _, _) => $"{day:yyyy-MM-dd}",
        };
}
