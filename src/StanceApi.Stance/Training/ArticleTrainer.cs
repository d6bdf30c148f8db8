using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Features;
using StanceApi.Stance.Relevance;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training;

/// <summary>
/// Trains what weighs a statement's place in its article, in two steps, each on what the step before makes of articles
/// that it never saw (stacking, Wolpert 1992): first each statement by itself, then the statements around it.
/// </summary>
internal static class ArticleTrainer
{
    private static readonly double[] Bearings = [.. Enumerable.Range(0, 21).Select(i => i * 0.05)];

    /// <param name="scored">Statements in articles with the sums of their words.</param>
    /// <param name="words">The model whose words are trained and calibrated.</param>
    /// <param name="judged">Each statement by a model that never saw its proposal.</param>
    public static StanceModel Train(
        IReadOnlyList<Scored> scored,
        StanceModel words,
        TrainingOptions options,
        out List<Judgement> judged
    )
    {
        var samples = scored.Select(ToSample).ToList();
        var folds = CrossValidation.FoldOf(scored.Select(s => s.Example));
        var fold = scored.Select(s => folds[s.Example.Row.Proposal.Id]).ToList();
        var placed = new Scored[scored.Count];
        foreach (var own in fold.Distinct())
        {
            var article = StanceTrainer.TrainArticle(
                [.. samples.Where((_, i) => fold[i] != own)],
                options
            );
            foreach (var i in Enumerable.Range(0, placed.Length).Where(i => fold[i] == own))
            {
                var sums = scored[i].Sums;
                article.Sum(samples[i].Features, sums.Place);
                placed[i] = scored[i] with { Sums = sums };
            }
        }

        var around = SurroundingsOf(placed, words);
        judged = Judge(placed, around, fold, words, options);
        return words with
        {
            Article = StanceTrainer.TrainArticle(samples, options),
            Surroundings = TrainSurroundings(placed, around, words, options),
        };
    }

    private static Sample ToSample(Scored scored)
    {
        var (row, sums) = (scored.Example.Row, scored.Sums);
        var profile = ProposalProfile.Of(row.Proposal);
        return new Sample(
            ArticleFeatures.Of(
                scored.Example.Extraction,
                ArticleReading.Of(row.Place!, row.Language, profile),
                row.Place!,
                profile,
                StanceModel.UnrelatedOdds(ref sums)
            ),
            StanceTrainer.RelevanceClassOf(scored.Example)
        );
    }

    private static Surroundings[] SurroundingsOf(Scored[] placed, StanceModel words)
    {
        var around = new Surroundings[placed.Length];
        var articles = placed
            .Select((p, i) => (Place: p.Example.Row.Place!, p.Example.Row.Proposal.Id, At: i))
            .GroupBy(p => (p.Place.Text, p.Id));
        foreach (var article in articles)
        {
            var inOrder = article.OrderBy(p => p.Place.Start).ToList();
            var impressions = inOrder
                .Select(p =>
                {
                    var sums = placed[p.At].Sums;
                    return words.ImpressionOf(ref sums);
                })
                .ToArray();
            for (var i = 0; i < impressions.Length; i++)
            {
                around[inOrder[i].At] = Surroundings.Of(
                    inOrder[i].Place.Statements,
                    impressions,
                    i
                );
            }
        }

        return around;
    }

    private static SurroundingsModel TrainSurroundings(
        Scored[] placed,
        Surroundings[] around,
        StanceModel words,
        TrainingOptions options
    )
    {
        var ids = Enumerable
            .Range(0, Surroundings.Count + 1)
            .Select(i => Hashing.Of($"around {i}"))
            .ToArray();
        var related = StanceTrainer.TrainSurroundings(
            [
                .. placed.Select(
                    (p, i) =>
                    {
                        var sums = p.Sums;
                        var bag = new FeatureBag(ids.Length);
                        bag.Add(ids[0], (float)words.ImpressionOf(ref sums).Related);
                        for (var k = 0; k < Surroundings.Count; k++)
                        {
                            var value = around[i].Related;
                            bag.Add(ids[k + 1], (float)value[k]);
                        }

                        return new Sample(bag, StanceTrainer.RelevanceClassOf(p.Example));
                    }
                ),
            ],
            options
        );
        double WeightOf(ulong id) =>
            Array.IndexOf(related.Features, id) is var at and >= 0
                ? related.WeightsAt(at)[StanceModel.Related]
                    - related.WeightsAt(at)[StanceModel.Unrelated]
                : 0;

        // The statement's own odds keep the weight 1: all is divided by what they got, and the temperature with it.
        var own = Math.Max(0.1, WeightOf(ids[0]));
        var bias = related.Biases[StanceModel.Related] - related.Biases[StanceModel.Unrelated];
        return new SurroundingsModel(
            bias / own,
            [.. ids.Skip(1).Select(id => WeightOf(id) / own)],
            1 / own,
            Bearings.MinBy(bearing =>
                placed
                    .Select((p, i) => LabelLoss(p, around[i], bearing, words.Temperatures.Stance))
                    .Sum()
            )
        );
    }

    private static double LabelLoss(
        Scored placed,
        Surroundings around,
        double bearing,
        double temperature
    )
    {
        if (placed.Example.Row.Label is StanceLabel.Unrelated)
        {
            return 0;
        }

        var sums = placed.Sums;
        (SurroundingsModel.None with { Bearing = bearing }).Apply(around, ref sums);
        Span<double> labels = stackalloc double[StanceModel.Labels];
        Softmax.Of(sums.Labels, temperature, labels);
        return -Math.Log(Math.Max(1e-9, labels[(int)placed.Example.Row.Label]));
    }

    private static List<Judgement> Judge(
        Scored[] placed,
        Surroundings[] around,
        List<int> fold,
        StanceModel words,
        TrainingOptions options
    )
    {
        var judged = new List<Judgement>();
        foreach (var own in fold.Distinct())
        {
            var model = TrainSurroundings(
                [.. placed.Where((_, i) => fold[i] != own)],
                [.. around.Where((_, i) => fold[i] != own)],
                words,
                options
            );
            foreach (var i in Enumerable.Range(0, placed.Length).Where(i => fold[i] == own))
            {
                var sums = placed[i].Sums;
                model.Apply(around[i], ref sums);
                var classes = new double[StanceClasses.Count];
                words.Probabilities(
                    ref sums,
                    StanceModel.RelatedInArticle(ref sums, model.Temperature),
                    classes
                );
                judged.Add(CrossValidation.Judge(placed[i].Example, classes));
            }
        }

        return judged;
    }
}
