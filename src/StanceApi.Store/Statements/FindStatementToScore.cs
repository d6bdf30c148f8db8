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
                s.Text,
                s.Start,
                s.Context,
                s.Language,
                s.Article!.Title,
                Article = s.Article.Text,
            })
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new StatementToScore(
                row.Text,
                row.Context,
                ArticlePlace.Of(row.Title, row.Article, row.Start, row.Text),
                row.Language
            );
    }
}
