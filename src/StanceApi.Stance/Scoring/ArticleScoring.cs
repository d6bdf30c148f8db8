using StanceApi.Stance.Proposals;
using StanceApi.Text.Statements;

namespace StanceApi.Stance.Scoring;

/// <summary>Scores the statements of one article, each with what the article said before it.</summary>
public static class ArticleScoring
{
    private const int BackgroundLength = 400;

    /// <summary>As many scores as the article has statements, in their order.</summary>
    public static IReadOnlyList<StanceScore> ScoreArticle(
        this IStanceScorer scorer,
        ReadArticle article,
        Proposal proposal
    )
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(article);
        var text = article.Clean.Text;
        return scorer.Score(
            [
                .. article.Statements.Select(s => new StatementToScore(
                    s.Content.Text,
                    s.Context,
                    $"{article.Title}\n{text[Math.Max(0, s.Content.Start - BackgroundLength)..s.Content.Start]}",
                    s.Language
                )),
            ],
            proposal
        );
    }
}
