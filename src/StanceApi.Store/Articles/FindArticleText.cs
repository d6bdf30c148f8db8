using Microsoft.EntityFrameworkCore;

namespace StanceApi.Store.Articles;

/// <summary>The long parts of an article.</summary>
/// <param name="Text">The clean text, into which all offsets of its statements are.</param>
/// <param name="Content">What came in.</param>
public sealed record ArticleText(string Text, string Content);

public sealed class FindArticleText(StanceDb db)
{
    /// <summary>Null when there is no such article.</summary>
    public async Task<ArticleText?> RunAsync(string id, CancellationToken cancellationToken) =>
        ShortId.TryParse(id, out var number)
            ? await db
                .Articles.Where(a => a.Id == number)
                .Select(a => new ArticleText(a.Text, a.Content))
                .SingleOrDefaultAsync(cancellationToken)
            : null;
}
