using System.Collections.Immutable;
using StanceApi.Stance.Features;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Tests.Training;
using StanceApi.Text.Documents;

namespace StanceApi.Stance.Tests.Scoring;

public sealed class ExplanationTests
{
    private const int Every = 97;

    [Fact]
    public void Evidence_and_parts_add_up_to_the_score()
    {
        foreach (var (row, _, explanation) in All())
        {
            var sum =
                explanation.Score.Evidence.Sum(e => e.Weight)
                + explanation.Parts.Sum(p => p.Weight);
            Assert.True(
                Math.Abs(sum - explanation.Score.Score) < 1e-9,
                $"{row.Text}: {sum} is not {explanation.Score.Score}"
            );
        }
    }

    [Fact]
    public void What_is_constant_is_what_nothing_said_would_get()
    {
        var model = Model();
        foreach (var (row, _, explanation) in All())
        {
            var constant = Weight(explanation, ScorePartName.Constant);
            Assert.True(
                Math.Abs(constant - OfNothing(model, row.Place is not null)) < 0.005,
                $"{row.Text}: {constant}"
            );
        }
    }

    [Fact]
    public void The_explained_score_is_the_score()
    {
        foreach (var (row, proposal, explanation) in All())
        {
            var score = StanceScorer.Default.Score(row, proposal);
            Assert.Equal(score with { Evidence = [] }, explanation.Score with { Evidence = [] });
            Assert.All(score.Evidence, e => Assert.Contains(e, explanation.Score.Evidence));
        }
    }

    [Fact]
    public void Without_the_words_that_flip_it_the_label_is_another_and_each_of_them_is_needed()
    {
        var flips = 0;
        foreach (var (row, proposal, explanation) in All())
        {
            if (explanation.Flip is not { } flip)
            {
                continue;
            }

            flips++;
            Assert.NotEqual(explanation.Score.Label, flip.Score.Label);
            Assert.Equal(flip.Score.Label, Judge(row, proposal, flip.Removed).Label);
            Assert.Subset(
                explanation.Score.Evidence.Select(e => e.Span).ToHashSet(),
                flip.Removed.ToHashSet()
            );
            for (var i = 0; flip.Removed.Length > 1 && i < flip.Removed.Length; i++)
            {
                Assert.Equal(
                    explanation.Score.Label,
                    Judge(row, proposal, flip.Removed.RemoveAt(i)).Label
                );
            }
        }

        Assert.InRange(flips, 20, int.MaxValue);
    }

    [Fact]
    public void A_refusal_without_its_no_is_no_refusal()
    {
        var explanation = Explain("We will not join an Asian NATO.");

        Assert.Equal(StanceLabel.Against, explanation.Score.Label);
        Assert.Contains(
            explanation.Flip!.Removed,
            s => s.Text.Contains("not", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Nothing_flips_a_statement_without_words()
    {
        Assert.Null(Explain("……").Flip);
    }

    [Fact]
    public void The_question_before_it_has_its_own_share()
    {
        const string answer = "我们目前没有这方面的打算。";

        Assert.DoesNotContain(Explain(answer).Parts, p => p.Name is ScorePartName.Context);
        Assert.Contains(
            Explain(answer, "在被问及亚洲北约的提议时").Parts,
            p => p.Name is ScorePartName.Context
        );
    }

    [Fact]
    public void The_examples_of_a_proposal_have_their_own_share()
    {
        const string text = "We will read the text of the treaty with care.";
        var proposal = Sample.AsianAlliance with
        {
            Examples = [new ProposalExample(text, StanceLabel.Favor)],
        };

        var explanation = StanceScorer.Default.Explain(
            new StatementToScore(text, null, null, null),
            proposal
        );

        Assert.InRange(Weight(explanation, ScorePartName.Examples), 0.1, 2);
        Assert.InRange(
            Weight(explanation, ScorePartName.Constant)
                - Weight(Explain(text), ScorePartName.Constant),
            -0.005,
            0.005
        );
    }

    [Fact]
    public void Words_are_taken_out_of_the_article_too()
    {
        var statement = new StatementToScore(
            "No, never.",
            null,
            new ArticlePlace("Title", "He said: No, never. Then he left.", 9, 19, []),
            "en"
        );

        var rest = FlipFinder.Without(statement, [TextSpan.Of(statement.Text, 0, 2)]);

        Assert.Equal(" , never.", rest.Text);
        Assert.Equal("He said:  , never. Then he left.", rest.Place!.Text);
        Assert.Equal(rest.Text, rest.Place.Text[rest.Place.Start..rest.Place.End]);
    }

    [Fact]
    public void A_long_article_does_not_make_it_slow()
    {
        var before = string.Concat(Enumerable.Repeat("他谈到亚洲北约的提议和渔业。\n", 20_000));
        const string statement = "我们反对亚洲北约，不会参加，也不会支持。";
        var tries = 0;
        var toScore = new StatementToScore(
            statement,
            null,
            new ArticlePlace(
                null,
                before + statement,
                before.Length,
                before.Length + statement.Length,
                []
            ),
            "zh-Hans"
        );
        var score = StanceScorer.Default.Score(toScore, Sample.AsianAlliance);

        FlipFinder.Find(
            toScore,
            score,
            _ =>
            {
                tries++;
                return score;
            }
        );

        Assert.InRange(tries, 1, 10);
    }

    private static Explanation Explain(string text, string? context = null) =>
        StanceScorer.Default.Explain(
            new StatementToScore(text, context, null, null),
            Sample.AsianAlliance
        );

    private static StanceScore Judge(
        StatementToScore row,
        Proposal proposal,
        ImmutableArray<TextSpan> without
    ) => StanceScorer.Default.Score(FlipFinder.Without(row, without), proposal);

    private static double Weight(Explanation explanation, ScorePartName name) =>
        explanation.Parts.Where(p => p.Name == name).Sum(p => p.Weight);

    /// <summary>Some of the training data, alone and in articles, each with its own proposal.</summary>
    private static IEnumerable<Explained> All() =>
        RepositoryData
            .Set.Rows.Concat(RepositoryData.Set.InArticles)
            .Where((_, i) => i % Every == 0)
            .Select(r => new Explained(
                r.ToScore(),
                r.Proposal,
                StanceScorer.Default.Explain(r.ToScore(), r.Proposal)
            ));

    private static StanceModel Model()
    {
        using var file = typeof(StanceScorer).Assembly.GetManifestResourceStream(
            "Models/stance.model"
        );
        return StanceModelFile.Read(file!);
    }

    private static double OfNothing(StanceModel model, bool inArticle)
    {
        var about = Softmaxed(model.Relevance.Biases, model.Temperatures.Relevance);
        if (inArticle)
        {
            var bag = new FeatureBag();
            bag.Add(ArticleFeatures.Alone, ArticleFeatures.Scaled(model.UnrelatedOddsOfNothing));
            var sums = default(Sums);
            model.Article.Sum(bag, sums.Place);
            about[StanceModel.Related] = StanceModel.RelatedInArticle(
                ref sums,
                model.Surroundings.Temperature
            );
        }

        var labels = Softmaxed(
            model.Stance.Biases[..StanceModel.Labels],
            model.Temperatures.Stance
        );
        return about[StanceModel.Related] * (labels[0] - labels[1]);
    }

    private static double[] Softmaxed(float[] biases, double temperature)
    {
        var result = new double[biases.Length];
        Softmax.Of(Array.ConvertAll(biases, b => (double)b), temperature, result);
        return result;
    }

    private sealed record Explained(
        StatementToScore Row,
        Proposal Proposal,
        Explanation Explanation
    );
}
