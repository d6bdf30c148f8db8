using StanceApi.Store.Articles;
using StanceApi.Store.Statements;

namespace StanceApi.Citations;

/// <summary>Puts together what is known about where a statement comes from.</summary>
public sealed class CitationReader(FindStatement find, FindArticle findArticle)
{
    /// <summary>Null where there is no such statement.</summary>
    public async Task<Citation?> RunAsync(string id, CancellationToken ct) =>
        await find.RunAsync(id, ct) is { } statement
        && await findArticle.RunAsync(statement.ArticleId, ct) is { } article
            ? new Citation(statement, article)
            : null;
}
