using System.Collections.Immutable;
using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Training;

/// <summary>What a model is trained on beside the files.</summary>
/// <param name="Corrections">Statements in stored articles with what humans say of them.</param>
/// <param name="Known">The corrections that the model before was trained on, as they were then.</param>
/// <param name="Before">What the model before is.</param>
public sealed record TrainingCorrections(
    ImmutableArray<TrainingRow> Corrections,
    ImmutableArray<TrainingRow> Known,
    ModelCard Before
);

/// <param name="File">As <see cref="StanceScorer.Read"/> reads it.</param>
public sealed record TrainedModel(byte[] File, ModelCard Card, ModelTrial Trial);

/// <summary>Trains a model from the files and from corrections, by the recipe of the model that the program ships, and tries it.</summary>
public static class ModelTraining
{
    /// <summary>How often it reports a step.</summary>
    public const int Steps = CrossValidation.Folds + 3;

    /// <summary>Takes minutes, and two processors.</summary>
    /// <exception cref="InvalidDataException">There is too little to learn from.</exception>
    public static TrainedModel Run(
        TrainingSet files,
        TrainingCorrections corrections,
        Action step,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(corrections);
        Check(files);
        var options = new TrainingOptions { Step = step, Cancelled = cancellationToken };
        var set = new TrainedSet(
            [.. files.Rows.Select(Example.Of)],
            [.. files.InArticles.Select(Example.Of)],
            [.. corrections.Corrections.Select(Example.Of)]
        );
        var built = ModelBuilder.Build(set.Rows, [.. set.InArticles, .. set.Corrections], options);
        step();
        var trial = HoldOut.Try(
            set,
            built,
            corrections.Known,
            corrections.Before.Version,
            string.Equals(
                corrections.Before.TrainingDataHash,
                files.Hash,
                StringComparison.Ordinal
            ),
            options
        );
        var all = files with
        {
            InArticles = [.. files.InArticles, .. corrections.Corrections],
            Proposals =
            [
                .. files
                    .Proposals.Concat(corrections.Corrections.Select(c => c.Proposal))
                    .DistinctBy(p => p.Id, StringComparer.Ordinal),
            ],
        };
        using var file = new MemoryStream();
        StanceModelFile.Write(built.Model, file);
        return new TrainedModel(file.ToArray(), ModelCards.Of(all, built), trial);
    }

    private static void Check(TrainingSet files)
    {
        foreach (var label in Enum.GetValues<StanceLabel>())
        {
            if (
                files.Rows.All(r => r.Label != label) || files.InArticles.All(r => r.Label != label)
            )
            {
                throw new InvalidDataException(
                    $"The training data have no statement labelled '{label.ToName()}' alone or none inside an article; a model needs both."
                );
            }
        }
    }
}

/// <summary>All that a model is trained on.</summary>
internal sealed record TrainedSet(
    IReadOnlyList<Example> Rows,
    IReadOnlyList<Example> InArticles,
    IReadOnlyList<Example> Corrections
)
{
    public IReadOnlyList<Example> All { get; } = [.. Rows, .. InArticles, .. Corrections];
}
