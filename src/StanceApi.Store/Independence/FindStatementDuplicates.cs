using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Independence;
using StanceApi.Store.Statements;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Independence;

/// <summary>Another statement that is the same piece of evidence.</summary>
/// <param name="Relation">What the words of the two have to do with each other; null where only another of the group links them.</param>
/// <param name="Similarity">Of the words, 0 to 1.</param>
public sealed record StatementDuplicate(
    string StatementId,
    string ArticleId,
    string Text,
    string Language,
    ImmutableArray<string> Speakers,
    SaidOn SaidOn,
    ImmutableArray<string> ReportedBy,
    string? Publisher,
    string? SourceUrl,
    DateTimeOffset? PublishedAt,
    WordingRelation? Relation,
    double Similarity
);

/// <param name="Group">Equal for all statements that are one piece of evidence.</param>
/// <param name="Others">In the order in which they were stored; empty for a statement that stands alone.</param>
public sealed record StatementDuplicates(string Group, ImmutableArray<StatementDuplicate> Others);

/// <summary>What repeats a statement.</summary>
public sealed class FindStatementDuplicates(StanceDb db)
{
    /// <summary>Null when there is no such statement.</summary>
    public async Task<StatementDuplicates?> RunAsync(
        string statementId,
        CancellationToken cancellationToken
    )
    {
        if (!ShortId.TryParse(statementId, out var id))
        {
            return null;
        }

        var rows = await db
            .Statements.Where(s =>
                db.Statements.Any(o => o.Id == id && o.EvidenceGroup == s.EvidenceGroup)
            )
            .Include(s => s.Speakers.OrderBy(p => p.Ordinal))
            .OrderBy(s => s.Id)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (rows.Find(r => r.Id == id) is not { } statement)
        {
            return null;
        }

        var articleIds = rows.Select(r => r.ArticleId).Distinct().ToList();
        var articles = await db
            .Articles.Where(a => EF.Parameter(articleIds).Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Publisher,
                a.SourceUrl,
                a.PublishedAt,
            })
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        var words = Wording.Of(statement.Text, statement.Language);
        return new StatementDuplicates(
            ShortId.Format(statement.EvidenceGroup),
            [
                .. rows.Where(r => r.Id != id)
                    .Select(r =>
                    {
                        var article = articles[r.ArticleId];
                        var others = Wording.Of(r.Text, r.Language);
                        var match = WordingComparison.Compare(words, others);
                        return new StatementDuplicate(
                            ShortId.Format(r.Id),
                            ShortId.Format(r.ArticleId),
                            r.Text,
                            r.Language,
                            [.. r.Speakers.Select(p => p.Name)],
                            StatementMapping.SaidOnOf(
                                r.SaidFirst,
                                r.SaidLast,
                                r.SaidPrecision,
                                r.SaidBasis
                            ),
                            [.. r.ReportedBy],
                            article.Publisher,
                            article.SourceUrl,
                            article.PublishedAt is { } published
                                ? new DateTimeOffset(published)
                                : null,
                            match?.Relation,
                            match?.Similarity ?? WordingComparison.Similarity(words, others)
                        );
                    }),
            ]
        );
    }
}
