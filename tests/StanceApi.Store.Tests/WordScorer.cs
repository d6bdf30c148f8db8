using System.Collections.Immutable;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Articles;
using StanceApi.Store.Proposals;
using StanceApi.Text.Documents;

namespace StanceApi.Store.Tests;

/// <summary>Judges by single words, so that a test's sentences say what their stance is.</summary>
internal sealed class WordScorer : IStanceScorer
{
    public string ModelVersion => "words";

    public IReadOnlyList<StanceScore> Score(
        IReadOnlyList<StatementToScore> statements,
        Proposal proposal
    ) => [.. statements.Select(s => Score(s.Text))];

    public IReadOnlyList<ArticleScores> All(
        TestArticle article,
        IReadOnlyList<StoredProposal> proposals
    ) =>
        [
            .. proposals.Select(p => new ArticleScores(
                p,
                ModelVersion,
                this.ScoreArticle(article.Read, p.Proposal)
            )),
        ];

    public static StanceScore Score(string text)
    {
        var (label, score) =
            Has(text, "support", "支持") ? (StanceLabel.Favor, 0.8)
            : Has(text, "oppose", "反对") ? (StanceLabel.Against, -0.8)
            : Has(text, "study", "研究") ? (StanceLabel.Neutral, 0.0)
            : (StanceLabel.Unrelated, 0.0);
        return new StanceScore(
            label,
            score,
            0.9,
            new StanceProbabilities(
                label == StanceLabel.Favor ? 0.9 : 0.03,
                label == StanceLabel.Against ? 0.9 : 0.03,
                label == StanceLabel.Neutral ? 0.9 : 0.03,
                label == StanceLabel.Unrelated ? 0.9 : 0.03
            ),
            DiplomaticAct.Other,
            ImmutableArray.Create(new Evidence(TextSpan.Of(text, 0, 1), score))
        );
    }

    private static bool Has(string text, params string[] words) =>
        words.Any(w => text.Contains(w, StringComparison.Ordinal));
}
