using StanceApi.Statements;
using StanceApi.Store.Articles;

namespace StanceApi.Articles;

/// <summary>What a search found in an article.</summary>
/// <param name="Title">The words of `q` in the title, with offsets into it.</param>
/// <param name="Excerpt">The part of the text that holds the first of them; its beginning where only the title does.</param>
public sealed record ArticleMatchResponse(
    IReadOnlyList<SpanResponse> Title,
    ArticleExcerptResponse Excerpt
)
{
    public static ArticleResponse From(FoundArticle found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return ArticleResponse.From(found.Article) with
        {
            Match = new ArticleMatchResponse(
                SpanResponse.Of(found.Title.Highlights),
                new ArticleExcerptResponse(
                    found.Excerpt.Text,
                    found.Excerpt.Start,
                    SpanResponse.Of(found.Excerpt.Highlights)
                )
            ),
        };
    }
}

/// <summary>A part of an article's text.</summary>
/// <param name="Text">The part.</param>
/// <param name="Start" example="120">First UTF-16 code unit in the article's text.</param>
/// <param name="Highlights">The words of `q`, with offsets into this `text`.</param>
public sealed record ArticleExcerptResponse(
    string Text,
    int Start,
    IReadOnlyList<SpanResponse> Highlights
);
