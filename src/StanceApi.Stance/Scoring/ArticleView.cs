using System.Collections.Immutable;
using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Scoring;

/// <summary>An article made ready for judging its statements against one proposal.</summary>
/// <param name="Impressions">One for each statement of the article.</param>
internal sealed record ArticleView(
    ArticleReading Reading,
    ImmutableArray<ArticleStatement> Statements,
    Impression[] Impressions
)
{
    /// <summary>Null where the article's statements are not known, or this is none of them.</summary>
    public Surroundings? Around(ArticlePlace place) =>
        place.OwnIndex is var at and >= 0 ? Surroundings.Of(Statements, Impressions, at) : null;
}
