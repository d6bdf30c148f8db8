using System.Globalization;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Text.Tests.Support;

/// <summary>Reads a text and writes its statements in one line each, for tests to compare.</summary>
internal static class Reading
{
    public static readonly DateTimeOffset Published = new(2024, 10, 2, 13, 0, 0, TimeSpan.Zero);

    public static ReadArticle Of(
        string text,
        string? language = null,
        ArticleFormat format = ArticleFormat.PlainText
    ) => new TextPipeline().Read(new Article(text, format, Published, Language: language));

    /// <summary>"speaker + speaker: content" for each statement, in text order.</summary>
    public static IEnumerable<string> Lines(string text, string? language = null) =>
        Of(text, language).Statements.Select(s => $"{Speakers(s)}: {s.Content.Text}");

    public static string Speakers(Statement statement) =>
        string.Join(" + ", statement.Speakers.Select(s => s.Name));

    public static string SaidOn(Statement statement)
    {
        var said = statement.SaidOn;
        var day = said.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown";
        return said.DateEnd is { } end
            ? $"{day}..{end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : said.Precision switch
            {
                DatePrecision.Month => day[..7],
                DatePrecision.Year => day[..4],
                _ => day,
            };
    }
}
