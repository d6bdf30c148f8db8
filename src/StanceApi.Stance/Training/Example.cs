using StanceApi.Stance.Features;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training;

/// <summary>A training row with its features.</summary>
internal sealed record Example(TrainingRow Row, Extraction Extraction, int Class)
{
    public static Example Of(TrainingRow row) =>
        new(
            row,
            FeatureExtractor.Extract(row.ToScore(), row.Proposal),
            StanceClasses.IndexOf(row.Label, row.Act)
        );
}
