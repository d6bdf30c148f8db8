namespace StanceApi.Stance.Scoring;

/// <summary>From the probabilities of the pairs of label and act to those of the labels.</summary>
internal static class LabelProbabilities
{
    public const int Count = 4;

    public static double[] Of(ReadOnlySpan<double> classes)
    {
        var labels = new double[Count];
        Of(classes, labels);
        return labels;
    }

    public static void Of(ReadOnlySpan<double> classes, Span<double> labels)
    {
        labels.Clear();
        for (var k = 0; k < classes.Length; k++)
        {
            labels[(int)StanceClasses.All[k].Label] += classes[k];
        }
    }

    public static StanceLabel Best(ReadOnlySpan<double> labels)
    {
        var best = 0;
        for (var i = 1; i < labels.Length; i++)
        {
            best = labels[i] > labels[best] ? i : best;
        }

        return (StanceLabel)best;
    }

    /// <summary>The likeliest act among those that go with the label.</summary>
    public static DiplomaticAct BestAct(ReadOnlySpan<double> classes, StanceLabel label)
    {
        var best = -1;
        for (var k = 0; k < classes.Length; k++)
        {
            if (StanceClasses.All[k].Label == label && (best < 0 || classes[k] > classes[best]))
            {
                best = k;
            }
        }

        return StanceClasses.All[best].Act;
    }
}
