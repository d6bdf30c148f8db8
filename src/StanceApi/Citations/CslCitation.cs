using System.Text.Json.Nodes;
using StanceApi.Text.Dates;
using StanceApi.Text.Statements;

namespace StanceApi.Citations;

/// <summary>
/// A citation as a CSL-JSON item, which reference managers import (Citation Style Language 1.0.2, schema csl-data.json).
/// Fields that are unknown are left out: the schema knows no null.
/// </summary>
public static class CslCitation
{
    public static JsonArray Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var (statement, article) = (citation.Statement, citation.Article);
        var item = new JsonObject
        {
            ["id"] = statement.Id,
            ["type"] = "speech",
            ["title"] = citation.Words,
            ["language"] = statement.Language,
            ["genre"] = statement.Kind switch
            {
                StatementKind.Direct => "quotation",
                StatementKind.Mixed => "partial quotation",
                _ => "reported speech",
            },
        };
        if (statement.Speakers.Length > 0)
        {
            item["author"] = new JsonArray([
                .. statement.Speakers.Select(s => new JsonObject
                {
                    ["literal"] = Citation.NameOf(s),
                }),
            ]);
        }
        if (Said(statement.SaidOn) is { } said)
        {
            item["issued"] = said;
        }
        Add(item, "container-title", citation.Title);
        Add(item, "publisher", citation.Publisher);
        Add(item, "source", citation.SourceChain.Count == 0 ? null : citation.SourceChain[0]);
        Add(item, "URL", article.SourceUrl);
        item["accessed"] = Date(DateOnly.FromDateTime(article.FetchedAt.UtcDateTime));
        item["note"] = Note(citation);
        return [item];
    }

    private static string Note(Citation citation)
    {
        var speakers = string.Join(
            "; ",
            citation.Statement.Speakers.Select(Citation.DescriptionOf)
        );
        var carried =
            citation.SourceChain.Count == 0
                ? null
                : $"carried by {string.Join(", then ", citation.SourceChain)}";
        return string.Join(
            ". ",
            new[]
            {
                speakers.Length == 0 ? null : speakers,
                carried,
                citation.Published is { } day ? $"published {day}" : null,
                citation.Provenance,
            }.OfType<string>()
        );
    }

    private static void Add(JsonObject item, string name, string? value)
    {
        if (value is not null)
        {
            item[name] = value;
        }
    }

    private static JsonObject? Said(SaidOn on)
    {
        if (on.Date is not { } first)
        {
            return null;
        }
        var parts = new JsonArray(Parts(first, on.Precision));
        if (on.DateEnd is { } last)
        {
            parts.Add(Parts(last, on.Precision));
        }
        return new JsonObject { ["date-parts"] = parts };
    }

    private static JsonObject Date(DateOnly day) =>
        new() { ["date-parts"] = new JsonArray(Parts(day, DatePrecision.Day)) };

    private static JsonArray Parts(DateOnly day, DatePrecision precision) =>
        precision switch
        {
            DatePrecision.Year => [day.Year],
            DatePrecision.Month => [day.Year, day.Month],
            _ => [day.Year, day.Month, day.Day],
        };
}
