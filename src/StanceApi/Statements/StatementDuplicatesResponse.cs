using System.Globalization;
using StanceApi.Stance.Independence;
using StanceApi.Store.Independence;

namespace StanceApi.Statements;

/// <summary>The statements that are one piece of evidence with this one.</summary>
/// <param name="StatementId" example="09m3k6v2c8r4t">The statement that was asked about.</param>
/// <param name="Group" example="09m3k6v2c8r4t">Equal for all statements of the group; the `independent` counts count groups.</param>
/// <param name="Items">The others of the group in the order in which they were stored; none for a statement that stands alone.</param>
public sealed record StatementDuplicatesResponse(
    string StatementId,
    string Group,
    IReadOnlyList<StatementDuplicateResponse> Items
)
{
    public static StatementDuplicatesResponse From(string id, StatementDuplicates duplicates)
    {
        ArgumentNullException.ThrowIfNull(duplicates);
        return new StatementDuplicatesResponse(
            id,
            duplicates.Group,
            [.. duplicates.Others.Select(StatementDuplicateResponse.From)]
        );
    }
}

/// <summary>A statement that repeats another.</summary>
/// <param name="StatementId" example="09m3k7bq1w2d4">The other statement.</param>
/// <param name="ArticleId" example="09m3k7bq1w2cc">Its article.</param>
/// <param name="Text" example="我们没有参加这类同盟的打算">Its words.</param>
/// <param name="Language" example="zh-Hans">BCP 47.</param>
/// <param name="Speakers">Who said it, as its article names them.</param>
/// <param name="SaidOn">When it was said.</param>
/// <param name="ReportedBy" example="[&quot;Reuters&quot;]">Agencies and newspapers that carry it.</param>
/// <param name="Publisher" example="Another Paper">Of its article.</param>
/// <param name="SourceUrl">Of its article.</param>
/// <param name="PublishedAt">When its article was published.</param>
/// <param name="Relation">What the words have to do with those asked about; null where only another statement of the group links the two.</param>
/// <param name="Similarity" example="0.91">Share of runs of characters in common, 0 to 1; for a translation, of its figures and countries.</param>
/// <param name="Why">The reason in words.</param>
public sealed record StatementDuplicateResponse(
    string StatementId,
    string ArticleId,
    string Text,
    string Language,
    IReadOnlyList<string> Speakers,
    SaidOnResponse SaidOn,
    IReadOnlyList<string> ReportedBy,
    string? Publisher,
    string? SourceUrl,
    DateTimeOffset? PublishedAt,
    WordingRelation? Relation,
    double Similarity,
    string Why
)
{
    public static StatementDuplicateResponse From(StatementDuplicate duplicate)
    {
        ArgumentNullException.ThrowIfNull(duplicate);
        return new StatementDuplicateResponse(
            duplicate.StatementId,
            duplicate.ArticleId,
            duplicate.Text,
            duplicate.Language,
            duplicate.Speakers,
            SaidOnResponse.From(duplicate.SaidOn),
            duplicate.ReportedBy,
            duplicate.Publisher,
            duplicate.SourceUrl,
            duplicate.PublishedAt,
            duplicate.Relation,
            duplicate.Similarity,
            Explain(duplicate)
        );
    }

    private static string Explain(StatementDuplicate duplicate) =>
        duplicate.Relation switch
        {
            WordingRelation.Equal =>
                "The same words of the same voice, on days that do not differ.",
            WordingRelation.Near => string.Create(
                CultureInfo.InvariantCulture,
                $"{duplicate.Similarity:P0} of the runs of characters are the same, with the same figures and no negation more or less; the same voice on the same day."
            ),
            WordingRelation.Part =>
                "One quotes a part of the other letter by letter; the same voice on the same day.",
            WordingRelation.Translation =>
                "Another language with the same figures and countries, the same speaker on the same day, and no other statement that could be its counterpart.",
            _ => "Another statement of the group links the two.",
        };
}
