using StanceApi.Stance.Features;

namespace StanceApi.Stance.Training;

/// <summary>
/// How much each feature is enlarged for training: by how differently it is spread over the classes, as naive Bayes
/// would weigh it (Wang and Manning 2012), softened. The trained weights take the scale in, so serving knows nothing
/// of it.
/// </summary>
internal static class FeatureScale
{
    public static float[] Of(
        IReadOnlyList<Sample> samples,
        int classes,
        IdMap index,
        int features,
        float softness
    )
    {
        var counts = new float[features, classes];
        var totals = new float[classes];
        var seen = new HashSet<int>();
        foreach (var example in samples)
        {
            var label = example.Class;
            totals[label]++;
            seen.Clear();
            foreach (var feature in example.Features.Items)
            {
                var at = index.Find(feature.Id);
                if (at >= 0 && seen.Add(at))
                {
                    counts[at, label]++;
                }
            }
        }

        var scale = new float[features];
        for (var i = 0; i < features; i++)
        {
            scale[i] = MathF.Pow(LargestLogRatio(counts, totals, i, samples.Count), softness);
        }

        return scale;
    }

    private static float LargestLogRatio(float[,] counts, float[] totals, int feature, int rows)
    {
        var sum = 0f;
        for (var label = 0; label < totals.Length; label++)
        {
            sum += counts[feature, label];
        }

        var largest = 0f;
        for (var label = 0; label < totals.Length; label++)
        {
            var inside = (counts[feature, label] + 1) / (totals[label] + 2);
            var outside = (sum - counts[feature, label] + 1) / (rows - totals[label] + 2);
            largest = MathF.Max(largest, MathF.Abs(MathF.Log(inside / outside)));
        }

        return largest;
    }
}
