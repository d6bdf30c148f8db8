using Microsoft.EntityFrameworkCore;
using StanceApi.Stance.Scoring;

namespace StanceApi.Store.Statements;

/// <summary>A stored statement in its article, as a scorer wants it.</summary>
public sealed class FindStatementToScore(StanceDb db)
{
    /// <summary>Null when there is none.</summary>
    public async Task<StatementToScore?> RunAsync(string id, CancellationToken cancellationToken)
    {
        if (!ShortId.TryParse(id, out var number))
        {
            return null;
        }

        var row = await db
            .Statements.Where(s => s.Id == number)
            .Select(s => new
            {
                s.ArticleId,
                s.Text,
                s.Start,
                s.Context,
                s.Language,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var places = await ArticlePlaces.LoadAsync(db, [row.ArticleId], cancellationToken);
        return places.Of(row.ArticleId, row.Start, row.Text.Length) is { } place
            ? new StatementToScore(row.Text, row.Context, place, row.Language)
            : null;
    }
}
