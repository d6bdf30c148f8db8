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
                    Background(article.Title, text, s.Content.Start),
                    s.Language
                )),
            ],
            proposal
        );
    }

    /// <summary>The headline and the stretch of the article before a statement.</summary>
    /// <param name="start">Where the statement begins in <paramref name="text"/>.</param>
    public static string Background(string? title, string text, int start)
    {
        ArgumentNullException.ThrowIfNull(text);
        return $"{title}\n{text[Math.Max(0, start - BackgroundLength)..start]}";
    }
}
