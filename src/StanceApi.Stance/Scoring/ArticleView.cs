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
    public Surroundings? Around(ArticlePlace place)
    {
        for (var i = 0; i < Statements.Length; i++)
        {
            if (Statements[i].Start == place.Start)
            {
                return Surroundings.Of(Statements, Impressions, i);
            }
        }

        return null;
    }
}
