namespace StanceApi.Stance.Training;

/// <summary>How one part of the model is trained.</summary>
/// <param name="L2">How strongly weights are held back.</param>
/// <param name="Softness">How far <see cref="FeatureScale"/> goes: 0 not at all, 1 fully.</param>
/// <param name="MinimumCount">Features of fewer rows are left out.</param>
internal sealed record PartOptions(float L2, float Softness, int MinimumCount);

/// <summary>How the model is trained, found by leave-proposals-out cross-validation.</summary>
internal sealed record TrainingOptions(int Seed = 1)
{
    /// <summary>Called after each part of the work, from any thread.</summary>
    public Action? Step { get; init; }

    public CancellationToken Cancelled { get; init; }
    public PartOptions Relevance { get; init; } = new(0.3f, 0.4f, 3);
    public PartOptions Label { get; init; } = new(3f, 0.7f, 2);
    public PartOptions Act { get; init; } = new(0.5f, 0.7f, 2);

    /// <summary>Features whose weights for relevance or for the labels all lie closer together than this are left out.</summary>
    public float LeastSpread { get; init; } = 0.08f;
    public PartOptions Article { get; init; } = new(2f, 0f, 3);
    public PartOptions Surroundings { get; init; } = new(0.1f, 0f, 1);
}
