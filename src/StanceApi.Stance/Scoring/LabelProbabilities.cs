namespace StanceApi.Stance.Scoring;

/// <summary>From the probabilities of the pairs of label and act to those of the labels.</summary>
internal static class LabelProbabilities
{
    public static double[] Of(double[] classes)
    {
        var labels = new double[4];
        for (var k = 0; k < classes.Length; k++)
        {
            labels[(int)StanceClasses.All[k].Label] += classes[k];
        }

        return labels;
    }

    /// <summary>Gives unrelated another probability and shares the rest among the others as before.</summary>
    public static void SetUnrelated(double[] labels, double unrelated)
    {
        var last = (int)StanceLabel.Unrelated;
        var scale = (1 - unrelated) / Math.Max(1e-9, 1 - labels[last]);
        for (var i = 0; i < last; i++)
        {
            labels[i] *= scale;
        }

        labels[last] = unrelated;
    }

    public static StanceLabel Best(double[] labels)
    {
        var best = 0;
        for (var i = 1; i < labels.Length; i++)
        {
            best = labels[i] > labels[best] ? i : best;
        }

        return (StanceLabel)best;
    }

    /// <summary>The likeliest act among those that go with the label.</summary>
    public static DiplomaticAct BestAct(double[] classes, StanceLabel label)
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
