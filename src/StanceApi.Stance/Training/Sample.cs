using StanceApi.Stance.Features;

namespace StanceApi.Stance.Training;

/// <summary>The features and the right class of one row, for one part of the model.</summary>
internal sealed record Sample(FeatureBag Features, int Class);
