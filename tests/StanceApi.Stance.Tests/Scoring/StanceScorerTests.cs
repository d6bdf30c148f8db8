using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Tests.Scoring;

public sealed class StanceScorerTests
{
    private static readonly StatementToScore[] Statements =
    [
        new("We reject an Asian NATO, although we respect its authors.", null, null, "en"),
        new("我们欢迎亚洲北约的构想。", "记者问外长如何看待亚洲北约", null, "zh-Hans"),
        new(
            "アジア版NATOについてはコメントを控えたい。",
            null,
            new ArticlePlace("見出し", "前の文。コメント", 4, 8, []),
            "ja"
        ),
        new("", null, null, null),
        new("🙂 \u202Eمرحبا 1,234.5 --- «»", "", new ArticlePlace(null, "", 0, 0, []), "ar"),
        new("?!。，、（）", null, null, "xx"),
    ];

    [Fact]
    public void The_same_statement_gets_the_same_score_every_time()
    {
        Assert.Equal(FlatScores(), FlatScores());
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var expected = FlatScores();

        Parallel.For(0, 64, _ => Assert.Equal(expected, FlatScores()));
    }

    [Fact]
    public void Probabilities_sum_to_one_and_the_rest_keeps_its_range()
    {
        foreach (var score in StanceScorer.Default.Score(Statements, Sample.AsianAlliance))
        {
            var p = score.Probabilities;
            Assert.Equal(1, p.Favor + p.Against + p.Neutral + p.Unrelated, 9);
            Assert.InRange(score.Score, -1, 1);
            Assert.InRange(score.Confidence, 0.25 - 1e-9, 1);
        }
    }

    [Fact]
    public void Evidence_lies_in_the_statement_and_repeats_its_words()
    {
        for (var i = 0; i < Statements.Length; i++)
        {
            var score = StanceScorer.Default.Score([Statements[i]], Sample.AsianAlliance)[0];
            foreach (var evidence in score.Evidence)
            {
                Assert.InRange(evidence.Span.Start, 0, evidence.Span.End - 1);
                Assert.InRange(evidence.Span.End, 1, Statements[i].Text.Length);
                Assert.Equal(
                    Statements[i].Text[evidence.Span.Start..evidence.Span.End],
                    evidence.Span.Text
                );
            }
        }
    }

    [Fact]
    public void The_words_of_a_refusal_weigh_against()
    {
        var score = Sample.Score("We firmly reject an Asian NATO.");

        Assert.True(score.Evidence.Sum(e => e.Weight) < 0);
    }

    [Fact]
    public void A_batch_keeps_the_order_of_its_statements()
    {
        var batch = StanceScorer.Default.Score(Statements, Sample.AsianAlliance);

        Assert.Equal(
            string.Join(
                '\n',
                Statements.Select(s => Flat(StanceScorer.Default.Score(s, Sample.AsianAlliance)))
            ),
            string.Join('\n', batch.Select(Flat))
        );
    }

    [Fact]
    public void The_card_names_the_version_that_scores_carry() =>
        Assert.Equal(StanceScorer.Default.Card.Version, StanceScorer.Default.ModelVersion);

    private static string FlatScores() =>
        string.Join(
            '\n',
            StanceScorer.Default.Score(Statements, Sample.AsianAlliance).Select(Flat)
        );

    private static string Flat(StanceScore s) =>
        $"{s.Label} {s.Act} {s.Score:r} {s.Confidence:r} {s.Probabilities} {string.Join('|', s.Evidence)}";
}
