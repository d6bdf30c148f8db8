using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Statements;

/// <summary>A stored statement in its article, as a scorer wants it.</summary>
internal sealed record StatementInArticle(
    long ArticleId,
    StatementToScore ToScore,
    ArticlePlace Place
);

/// <summary>Reads stored statements in their articles.</summary>
internal static class StatementsToScore
{
    /// <summary>By id; without those that are gone.</summary>
    public static async Task<Dictionary<long, StatementInArticle>> LoadAsync(
        StanceDb db,
        long[] ids,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Statements.Where(s => EF.Parameter(ids).Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.ArticleId,
                s.Text,
                s.Start,
                s.Context,
                s.Language,
            })
            .ToListAsync(cancellationToken);
        var places = await ArticlePlaces.LoadAsync(
            db,
            [.. rows.Select(r => r.ArticleId).Distinct()],
            cancellationToken
        );
        var statements = new Dictionary<long, StatementInArticle>();
        foreach (var row in rows)
        {
            if (places.Of(row.ArticleId, row.Start, row.Text.Length) is { } place)
            {
                statements[row.Id] = new StatementInArticle(
                    row.ArticleId,
                    new StatementToScore(row.Text, row.Context, place, row.Language),
                    place
                );
            }
        }

        return statements;
    }
}
