using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Statements;

/// <summary>Stored articles with all their statements, as a scorer wants to see them around each one.</summary>
internal sealed class ArticlePlaces
{
    private readonly Dictionary<long, ArticlePlace> _articles;

    private ArticlePlaces(Dictionary<long, ArticlePlace> articles) => _articles = articles;

    public static async Task<ArticlePlaces> LoadAsync(
        StanceDb db,
        IReadOnlyCollection<long> articleIds,
        CancellationToken cancellationToken
    )
    {
        var articles = await db
            .Articles.Where(a => articleIds.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.Title,
                a.Text,
            })
            .ToListAsync(cancellationToken);
        var statements = await db
            .Statements.Where(s => articleIds.Contains(s.ArticleId))
            .OrderBy(s => s.Start)
            .Select(s => new
            {
                s.ArticleId,
                s.Start,
                s.Text.Length,
                Speakers = s.Speakers.Select(p => new { p.Name, p.Role }).ToList(),
            })
            .ToListAsync(cancellationToken);
        var byArticle = statements.ToLookup(s => s.ArticleId);
        return new ArticlePlaces(
            articles.ToDictionary(
                a => a.Id,
                a => new ArticlePlace(
                    a.Title,
                    a.Text,
                    0,
                    0,
                    [
                        .. byArticle[a.Id]
                            .Select(s => new ArticleStatement(
                                s.Start,
                                s.Start + s.Length,
                                ArticleStatement.Join(s.Speakers.Select(p => p.Name)),
                                ArticleStatement.Join(s.Speakers.Select(p => p.Role))
                            )),
                    ]
                )
            )
        );
    }

    /// <summary>Null when the article is gone.</summary>
    public ArticlePlace? Of(long articleId, int start, int length) =>
        _articles.TryGetValue(articleId, out var article)
            ? article with
            {
                Start = start,
                End = start + length,
            }
            : null;
}
