using StanceApi.Store.Articles;
using StanceApi.Store.Independence;

namespace StanceApi.Articles;

/// <summary>An article with its text and what repeats it.</summary>
public sealed record ArticleTextResponse : ArticleResponse
{
    public ArticleTextResponse(
        ArticleResponse article,
        IReadOnlyList<NearDuplicateResponse> nearDuplicates,
        string text
    )
        : base(article)
    {
        NearDuplicates = nearDuplicates;
        Text = text;
    }

    /// <summary>Articles with nearly the same text, the most alike first. What they say alike counts once.</summary>
    public IReadOnlyList<NearDuplicateResponse> NearDuplicates { get; }

    /// <summary>The readable text; the offsets of its statements point into it.</summary>
    public string Text { get; }

    public static ArticleTextResponse From(
        StoredArticle article,
        IEnumerable<NearDuplicate> nearDuplicates,
        string text
    ) =>
        new(
            ArticleResponse.From(article),
            [.. nearDuplicates.Select(NearDuplicateResponse.From)],
            text
        );
}
