using System.Globalization;
using StanceApi.Store.Articles;
using StanceApi.Store.Statements;
using StanceApi.Text.Dates;
using StanceApi.Text.Statements;

namespace StanceApi.Citations;

/// <summary>All that is known about where a statement comes from, in the words of a citation.</summary>
public sealed class Citation(StoredStatement statement, StoredArticle article)
{
    public StoredStatement Statement { get; } = statement;

    public StoredArticle Article { get; } = article;

    /// <summary>The words on one line.</summary>
    public string Words { get; } = OneLine(statement.Content.Text);

    public string? Title { get; } = article.Title is { } title ? OneLine(title) : null;

    public string? Publisher { get; } = article.Publisher is { } name ? OneLine(name) : null;

    /// <summary>Who carried the words, from the speaker on: agencies and newspapers, then the publisher.</summary>
    public IReadOnlyList<string> SourceChain { get; } =
    [
        .. statement
            .ReportedBy.Append(article.Publisher ?? "")
            .Select(OneLine)
            .Where(n => n.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The name, with the one in Latin letters first where it has another.</summary>
    public static string NameOf(StoredSpeaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        var name = OneLine(speaker.Name);
        return
            speaker.LatinName is { } latin && !string.Equals(latin, name, StringComparison.Ordinal)
            ? $"{OneLine(latin)} ({name})"
            : name;
    }

    /// <summary>Name, office on the day and country, those that are known.</summary>
    public static string DescriptionOf(StoredSpeaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return string.Join(
            ", ",
            new[]
            {
                NameOf(speaker),
                speaker.Role is { } r ? OneLine(r) : null,
                speaker.Country,
            }.OfType<string>()
        );
    }

    /// <summary>The day, days, month or year; "undated" where unknown.</summary>
    public string SaidOn
    {
        get
        {
            if (Statement.SaidOn.Date is not { } first)
            {
                return "undated";
            }
            var day = first.ToString(
                Statement.SaidOn.Precision switch
                {
                    DatePrecision.Month => "yyyy-MM",
                    DatePrecision.Year => "yyyy",
                    _ => "yyyy-MM-dd",
                },
                CultureInfo.InvariantCulture
            );
            var until = Statement.SaidOn.DateEnd is { } last ? $" to {Iso(last)}" : "";
            var basis = Statement.SaidOn.Basis switch
            {
                DateBasis.Relative => " (counted from the publication)",
                DateBasis.Published => " (day of publication)",
                _ => "",
            };
            return day + until + basis;
        }
    }

    public string Kind =>
        Statement.Kind switch
        {
            StatementKind.Direct => "quoted",
            StatementKind.Mixed => "partly quoted",
            _ => "reported in the article's words",
        };

    /// <summary>Where the words stand and how sure it is whose they are.</summary>
    public string Provenance
    {
        get
        {
            var confidences = Statement.Speakers.Select(s =>
                s.Confidence.ToString("0.00", CultureInfo.InvariantCulture)
            );
            var attribution =
                Statement.Speakers.Length == 0
                    ? ""
                    : $"; attribution confidence {string.Join(" and ", confidences)}";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Kind}; characters {Statement.Content.Start}-{Statement.Content.End} of the text of article {Article.Id}; SHA-256 of the content {Article.Sha256}{attribution}; statement {Statement.Id}"
            );
        }
    }

    public string Fetched => Iso(DateOnly.FromDateTime(Article.FetchedAt.UtcDateTime));

    public string? Published =>
        Article.PublishedAt is { } at ? Iso(DateOnly.FromDateTime(at.DateTime)) : null;

    private static string Iso(DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Line breaks and control characters would break a line that is pasted.
    private static string OneLine(string text) =>
        string.Join(
            ' ',
            string.Concat(
                    text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)
                )
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
}
