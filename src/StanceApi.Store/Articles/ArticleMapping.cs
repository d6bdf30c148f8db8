using System.Linq.Expressions;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Articles;

internal static class ArticleMapping
{
    /// <summary>Reads all columns but the long ones.</summary>
    public static readonly Expression<Func<ArticleRow, StoredArticle>> ToStored =
        a => new StoredArticle(
            ShortId.Format(a.Id),
            a.Title,
            a.Language,
            a.Publisher,
            a.SourceUrl,
            AsOffset(a.PublishedAt),
            new DateTimeOffset(a.FetchedAt),
            a.Sha256,
            a.Format,
            a.StatementCount,
            a.DuplicateOf == null ? null : ShortId.Format(a.DuplicateOf.Value)
        );

    /// <summary>For a row that is at hand.</summary>
    public static readonly Func<ArticleRow, StoredArticle> OfRow = ToStored.Compile();

    private static DateTimeOffset? AsOffset(DateTime? utc) =>
        utc is { } value ? new DateTimeOffset(value) : null;
}
