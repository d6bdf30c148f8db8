using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// Questions in turn: is the statement about the proposal; if it is, which label; which act goes with it. The first
/// must not see which stance words are used: words of strong support are no sign of being about something else. In an
/// article, its place there is weighed with what its words say.
/// </summary>
/// <param name="Relevance">Two classes: about the proposal, about something else.</param>
/// <param name="Stance">The labels but unrelated, then the pairs of <see cref="StanceClasses"/> but the last; learned from related statements only.</param>
/// <param name="Article">The two classes of relevance, over <see cref="ArticleFeatures"/>.</param>
/// <param name="Surroundings">What the article's other statements add to that.</param>
internal sealed record StanceModel(
    LinearModel Relevance,
    LinearModel Stance,
    LinearModel Article,
    Temperatures Temperatures,
    SurroundingsModel Surroundings
)
{
    public const int RelevanceClasses = 2;
    public const int Related = 0;
    public const int Unrelated = 1;
    public const double FirstTemperature = 1;
    public const int Labels = 3;
    public const int Pairs = 8;
    public const int StanceColumns = Labels + Pairs;

    public Sums Sum(Extraction extraction)
    {
        var sums = default(Sums);
        Relevance.Sum(extraction.Relevance, sums.Relevance);
        Stance.Sum(extraction.Stance, sums.Stance);
        return sums;
    }

    /// <summary>Log odds of being about something else by the words alone, before temperature.</summary>
    public static double UnrelatedOdds(ref Sums sums) =>
        sums.Relevance[Unrelated] - sums.Relevance[Related];

    /// <summary>The same for an empty statement.</summary>
    public double UnrelatedOddsOfNothing => Relevance.Biases[Unrelated] - Relevance.Biases[Related];

    /// <summary>The probability of being about the proposal, by the words alone.</summary>
    public double RelatedAlone(ref Sums sums)
    {
        Span<double> relevance = stackalloc double[RelevanceClasses];
        Softmax.Of(sums.Relevance, Temperatures.Relevance, relevance);
        return relevance[Related];
    }

    /// <summary>The probability of being about the proposal, in an article.</summary>
    /// <param name="sums">With the place summed.</param>
    public static double RelatedInArticle(ref Sums sums, double temperature)
    {
        Span<double> relevance = stackalloc double[RelevanceClasses];
        Softmax.Of(sums.Place, temperature, relevance);
        return relevance[Related];
    }

    /// <summary>What a statement in an article looks like by itself.</summary>
    /// <param name="sums">With the place summed.</param>
    public Impression ImpressionOf(ref Sums sums)
    {
        Span<double> labels = stackalloc double[Labels];
        Softmax.Of(sums.Labels, Temperatures.Stance, labels);
        return Impression.Of(
            RelatedInArticle(ref sums, FirstTemperature),
            labels[(int)StanceLabel.Favor],
            labels[(int)StanceLabel.Against]
        );
    }

    /// <summary>The probabilities of <see cref="StanceClasses"/>: label by label, each shared out among its acts.</summary>
    public void Probabilities(ref Sums sums, double related, Span<double> classes)
    {
        Span<double> labels = stackalloc double[Labels];
        Softmax.Of(sums.Labels, Temperatures.Stance, labels);
        Softmax.Of(sums.Pairs, Temperatures.Stance, classes[..Pairs]);
        Span<double> totals = stackalloc double[Labels];
        totals.Clear();
        for (var k = 0; k < Pairs; k++)
        {
            totals[(int)StanceClasses.All[k].Label] += classes[k];
        }

        for (var k = 0; k < Pairs; k++)
        {
            var label = (int)StanceClasses.All[k].Label;
            classes[k] *= related * labels[label] / totals[label];
        }

        classes[Pairs] = 1 - related;
    }

    public double[] Probabilities(Sums sums)
    {
        var classes = new double[StanceClasses.Count];
        Probabilities(ref sums, RelatedAlone(ref sums), classes);
        return classes;
    }

    public StanceModel Rounded() =>
        this with
        {
            Relevance = Relevance.Rounded(),
            Stance = Stance.Rounded(),
            Article = Article.Rounded(),
        };
}
