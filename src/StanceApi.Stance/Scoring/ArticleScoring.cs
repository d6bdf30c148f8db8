using System.Collections.Immutable;
using StanceApi.Stance.Proposals;
using StanceApi.Text.Statements;

namespace StanceApi.Stance.Scoring;

/// <summary>Scores the statements of one article, each in its place.</summary>
public static class ArticleScoring
{
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
        ImmutableArray<ArticleStatement> all =
        [
            .. article.Statements.Select(s => new ArticleStatement(
                s.Content.Start,
                s.Content.End,
                ArticleStatement.Join(s.Speakers.Select(p => p.Name)),
                ArticleStatement.Join(s.Speakers.Select(p => p.Role))
            )),
        ];
        return scorer.Score(
            [
                .. article.Statements.Select(s => new StatementToScore(
                    s.Content.Text,
                    s.Context,
                    new ArticlePlace(article.Title, text, s.Content.Start, s.Content.End, all),
                    s.Language
                )),
            ],
            proposal
        );
    }
}
