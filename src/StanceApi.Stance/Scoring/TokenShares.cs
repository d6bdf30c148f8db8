using System.Runtime.InteropServices;
using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>The shares of a score that belong to no token of the statement.</summary>
/// <param name="Statement">The statement as a whole: how it mentions the proposal, how long it is.</param>
[StructLayout(LayoutKind.Auto)]
internal record struct OtherShares(double Statement, double Context, double Article)
{
    /// <summary>Tokens that are in no span of the evidence.</summary>
    public double Words { get; set; }

    /// <summary>What the proposal's example statements add.</summary>
    public double Examples { get; set; }
}

/// <summary>
/// Each token's share of a score: the integrated gradient of P(favor) − P(against) from an empty statement to this
/// one (Sundararajan, Taly and Yan 2017), so that the shares of all features add up to the score's change.
/// </summary>
internal static class TokenShares
{
    private const double LeastChange = 1e-4;

    /// <summary>Gauss and Legendre's eight points from 0 to 1: on so smooth a way they err by less than 0.001.</summary>
    private static ReadOnlySpan<double> Points =>
        [
            0.0198550717512319,
            0.1016667612931866,
            0.2372337950418355,
            0.4082826787521751,
            0.5917173212478249,
            0.7627662049581645,
            0.8983332387068134,
            0.9801449282487681,
        ];

    private static ReadOnlySpan<double> Weights =>
        [
            0.0506142681451882,
            0.1111905172266872,
            0.1568533229389436,
            0.1813418916891810,
            0.1813418916891810,
            0.1568533229389436,
            0.1111905172266872,
            0.0506142681451882,
        ];

    /// <param name="extraction">As summed by the model just before.</param>
    /// <param name="place">What its article tells, likewise; null outside one.</param>
    /// <param name="shares">One for each token; overwritten.</param>
    /// <returns>What is not in <paramref name="shares"/>; all together is the score less that of an empty statement.</returns>
    public static OtherShares Of(
        Extraction extraction,
        FeatureBag? place,
        StanceModel model,
        SumsInTurn turns,
        Span<double> shares
    )
    {
        var (plain, alone, sums) = (turns.Words, turns.Alone, turns.All);
        Span<double> start = stackalloc double[StanceModel.RelevanceClasses];
        Span<double> relevance = stackalloc double[StanceModel.RelevanceClasses];
        Span<double> labels = stackalloc double[StanceModel.Labels];
        shares.Clear();
        var others = default(OtherShares);
        if (place is null)
        {
            Start(model.Relevance, start);
            var way = new Way(start, sums.Relevance, model.Temperatures.Relevance);
            MeanGradient(model, way, sums.Labels, relevance, labels);
            Spread(extraction.Relevance, model.Relevance, relevance, shares, ref others);
            others.Examples += Change(relevance, plain.Relevance, sums.Relevance);
        }
        else
        {
            // One number stands for what the words alone say: its share belongs to those words.
            var knowsAlone = !place.Known.IsEmpty && place.Known[0] == 0;
            var ofAlone = knowsAlone ? model.Article.WeightsAt(place.Places[0]) : [];
            var nothing = model.UnrelatedOddsOfNothing;
            Start(model.Article, start);
            for (var k = 0; k < ofAlone.Length; k++)
            {
                start[k] += ofAlone[k] * ArticleFeatures.Scaled(nothing);
            }

            var way = new Way(start, sums.Place, turns.PlaceTemperature);
            MeanGradient(model, way, sums.Labels, relevance, labels);
            var change = StanceModel.UnrelatedOdds(ref sums) - nothing;
            if (Math.Abs(change) > LeastChange)
            {
                var scaled = place.Items[0].Value - ArticleFeatures.Scaled(nothing);
                Span<double> ofWords = stackalloc double[StanceModel.RelevanceClasses];
                ofWords[StanceModel.Unrelated] = Dot(relevance, ofAlone) * scaled / change;
                ofWords[StanceModel.Related] = -ofWords[StanceModel.Unrelated];
                Spread(extraction.Relevance, model.Relevance, ofWords, shares, ref others);
                others.Examples += Change(ofWords, plain.Relevance, sums.Relevance);
            }

            Spread(place, model.Article, relevance, shares, ref others);
            others.Article += Change(relevance, alone.Place, sums.Place);
            others.Article += Change(labels, alone.Labels, sums.Labels);
        }

        Spread(extraction.Stance, model.Stance, labels, shares, ref others);
        others.Examples += Change(labels, plain.Labels, alone.Labels);
        return others;
    }

    private static void Start(LinearModel model, Span<double> start)
    {
        for (var k = 0; k < start.Length; k++)
        {
            start[k] = model.Biases[k];
        }
    }

    private static double Change(
        ReadOnlySpan<double> gradient,
        ReadOnlySpan<double> from,
        ReadOnlySpan<double> to
    )
    {
        var sum = 0.0;
        for (var k = 0; k < gradient.Length; k++)
        {
            sum += gradient[k] * (to[k] - from[k]);
        }

        return sum;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<float> b)
    {
        var sum = 0.0;
        for (var k = 0; k < b.Length; k++)
        {
            sum += a[k] * b[k];
        }

        return sum;
    }

    private static void Spread(
        FeatureBag bag,
        LinearModel model,
        ReadOnlySpan<double> gradient,
        Span<double> shares,
        ref OtherShares others
    )
    {
        var items = bag.Items;
        var places = bag.Places;
        var known = bag.Known[..places.Length];
        for (var i = 0; i < known.Length; i++)
        {
            ref readonly var feature = ref items[known[i]];
            if (feature.Id == ArticleFeatures.Alone)
            {
                continue;
            }

            var weights = model.WeightsAt(places[i])[..gradient.Length];
            var share = 0.0;
            for (var k = 0; k < weights.Length; k++)
            {
                share += gradient[k] * weights[k] * feature.Value;
            }

            switch (feature.First)
            {
                case FeatureSource.Statement:
                    others.Statement += share;
                    break;
                case FeatureSource.Context:
                    others.Context += share;
                    break;
                case FeatureSource.Article:
                    others.Article += share;
                    break;
                default:
                    var tokens = shares[feature.First..feature.Last];
                    share = tokens.Length == 1 ? share : share / tokens.Length;
                    foreach (ref var token in tokens)
                    {
                        token += share;
                    }

                    break;
            }
        }
    }

    /// <summary>The score's derivative by each class's sum, averaged on the way from an empty statement to this one.</summary>
    private static void MeanGradient(
        StanceModel model,
        Way about,
        ReadOnlySpan<double> labelSums,
        Span<double> relevance,
        Span<double> labels
    )
    {
        relevance.Clear();
        labels.Clear();
        Span<double> abouts = stackalloc double[StanceModel.RelevanceClasses];
        Span<double> classes = stackalloc double[StanceModel.Labels];
        Span<double> start = stackalloc double[StanceModel.Labels];
        Start(model.Stance, start);
        for (var step = 0; step < Points.Length; step++)
        {
            var (along, weight) = (Points[step], Weights[step]);
            Between(about.Start, about.End, along, abouts);
            Softmax.Of(abouts, about.Temperature, abouts);
            Between(start, labelSums, along, classes);
            Softmax.Of(classes, model.Temperatures.Stance, classes);
            var related = abouts[StanceModel.Related];
            var score = classes[(int)StanceLabel.Favor] - classes[(int)StanceLabel.Against];
            for (var k = 0; k < labels.Length; k++)
            {
                labels[k] +=
                    weight * related * classes[k] * (Sign(k) - score) / model.Temperatures.Stance;
            }

            for (var k = 0; k < relevance.Length; k++)
            {
                var own = k == StanceModel.Related ? 1 : 0;
                relevance[k] += weight * score * related * (own - abouts[k]) / about.Temperature;
            }
        }
    }

    private static void Between(
        ReadOnlySpan<double> start,
        ReadOnlySpan<double> end,
        double along,
        Span<double> between
    )
    {
        for (var k = 0; k < between.Length; k++)
        {
            between[k] = start[k] + (along * (end[k] - start[k]));
        }
    }

    private static int Sign(int label) =>
        (StanceLabel)label switch
        {
            StanceLabel.Favor => 1,
            StanceLabel.Against => -1,
            _ => 0,
        };

    /// <summary>Sums of the two classes of relevance, of an empty statement and of this one.</summary>
    private readonly ref struct Way(
        ReadOnlySpan<double> start,
        ReadOnlySpan<double> end,
        double temperature
    )
    {
        public ReadOnlySpan<double> Start { get; } = start;
        public ReadOnlySpan<double> End { get; } = end;
        public double Temperature { get; } = temperature;
    }
}
