namespace StanceApi.Stance.Scoring;

/// <summary>How much the other statements of an article count.</summary>
/// <param name="Bias">Added to the log odds of being about the proposal.</param>
/// <param name="Related">The weights of <see cref="Surroundings.Related"/> in them.</param>
/// <param name="Temperature">What these log odds are divided by in the end.</param>
/// <param name="Bearing">The weight of <see cref="Surroundings.Bearing"/> in the log of how much likelier favor is than against.</param>
internal sealed record SurroundingsModel(
    double Bias,
    double[] Related,
    double Temperature,
    double Bearing
)
{
    public static SurroundingsModel None { get; } = new(0, new double[Surroundings.Count], 1, 0);

    /// <summary>Adds to the sums of a statement what those around it tell.</summary>
    public void Apply(Surroundings around, ref Sums sums)
    {
        var related = Bias;
        for (var i = 0; i < Related.Length; i++)
        {
            related += Related[i] * around.Related[i];
        }

        sums.Place[StanceModel.Related] += related;
        sums.Labels[(int)StanceLabel.Favor] += Bearing * around.Bearing / 2;
        sums.Labels[(int)StanceLabel.Against] -= Bearing * around.Bearing / 2;
    }
}
