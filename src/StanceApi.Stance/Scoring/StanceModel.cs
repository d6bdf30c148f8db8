using StanceApi.Stance.Features;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// Two questions in turn: is the statement about the proposal, and if it is, which label and act. The first must not
/// see which stance words are used: words of strong support are no sign of being about something else.
/// </summary>
/// <param name="Relevance">Two classes: about the proposal, about something else.</param>
/// <param name="Stance">The classes of <see cref="StanceClasses"/> but the last, learned from related statements only.</param>
internal sealed record StanceModel(LinearModel Relevance, LinearModel Stance)
{
    public const int RelevanceClasses = 2;
    public const int Related = 0;

    public Sums Sum(Extraction extraction) =>
        new(Relevance.Sums(extraction.Relevance), Stance.Sums(extraction.Stance));

    /// <summary>The probabilities of <see cref="StanceClasses"/>.</summary>
    public double[] Probabilities(Sums sums) =>
        Probabilities(sums, Relevance.Temperature, Stance.Temperature);

    public static double[] Probabilities(Sums sums, double relevance, double stance)
    {
        var related = LinearModel.Softmax(sums.Relevance, relevance)[Related];
        return [.. LinearModel.Softmax(sums.Stance, stance).Select(p => p * related), 1 - related];
    }

    public StanceModel Rounded() => new(Relevance.Rounded(), Stance.Rounded());
}

/// <summary>What the two parts of a model make of one statement, before temperature.</summary>
internal sealed record Sums(double[] Relevance, double[] Stance);
