using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Training;
using StanceApi.Store.Audit;
using StanceApi.Store.Corrections;
using StanceApi.Store.Models;
using StanceApi.Store.Proposals;

namespace StanceApi.Models;

/// <param name="Version">Of the new model.</param>
/// <param name="IsNew">False where it says the same as one that the registry has already.</param>
/// <param name="Activated">Whether it passed the configured rule, and judges now.</param>
/// <param name="Corrections">How many corrections it was trained on.</param>
public sealed record TrainingResult(
    string Version,
    bool IsNew,
    bool Activated,
    int Corrections,
    double MacroF1,
    ModelTrial Trial
);

/// <summary>Trains a model from the folder of training data and all corrections, registers it, and lets it judge where the rule says so.</summary>
public sealed class ModelTrainer(
    FindCorrectedStances corrections,
    ListProposals proposals,
    FindModels models,
    RegisterModel register,
    ModelActivator activator,
    IOptions<TrainingSettings> settings
)
{
    /// <summary>How often it reports a step.</summary>
    public const int Steps = ModelTraining.Steps + 1;

    /// <param name="step">Called from any thread.</param>
    /// <exception cref="InvalidDataException">The training data cannot be read, or are too few.</exception>
    public async Task<TrainingResult> RunAsync(Author author, Action step, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(step);
        var before = await BeforeAsync(ct);
        var upTo = await corrections.LastAsync(ct);
        var rows = await RowsAsync(upTo, ct);
        var known = await RowsAsync(before.CorrectionsUpTo, ct);
        var files = TrainingData.Read(settings.Value.DataFolder);
        var trained = await Task.Run(
            () =>
                ModelTraining.Run(
                    files,
                    new TrainingCorrections(rows, known, before.Card),
                    step,
                    ct
                ),
            ct
        );
        var isNew = await register.RunAsync(
            new NewModel(
                trained.Card,
                trained.File,
                ModelOrigin.Trained,
                rows.Length,
                upTo,
                trained.Trial
            ),
            author,
            ct
        );
        step();
        return new TrainingResult(
            trained.Card.Version,
            isNew,
            isNew && await ActivateAsync(trained, author, ct),
            rows.Length,
            trained.Card.MacroF1,
            trained.Trial
        );
    }

    private async Task<bool> ActivateAsync(
        TrainedModel trained,
        Author author,
        CancellationToken ct
    )
    {
        if (
            settings.Value.ActivateAtGain is not { } gain
            || !trained.Trial.Passes(gain, settings.Value.MostLanguageLoss)
            || await models.ActiveAsync(ct) is not { } active
            || !string.Equals(active.Version, trained.Trial.Against, StringComparison.Ordinal)
        )
        {
            // Where somebody chose another model in the meantime, the trial says nothing.
            return false;
        }
        var outcome = await activator.RunAsync(
            trained.Card.Version,
            active.Revision,
            ActivationCause.Rule,
            author,
            ct
        );
        return outcome.Result is ActivateModelResult.Activated;
    }

    private async Task<StoredModel> BeforeAsync(CancellationToken ct) =>
        await models.ActiveVersionAsync(ct) is { } version
        && await models.RunAsync(version, ct) is { } model
            ? model
            : throw new InvalidOperationException("The store has no active model.");

    private async Task<ImmutableArray<TrainingRow>> RowsAsync(long upTo, CancellationToken ct)
    {
        var known = (await proposals.AllAsync(ct)).ToDictionary(
            p => p.Id,
            p => p.Proposal,
            StringComparer.Ordinal
        );
        return
        [
            .. (await corrections.RunAsync(upTo, ct))
                .Where(c => known.ContainsKey(c.ProposalId))
                .Select(c => Row(c, known[c.ProposalId])),
        ];
    }

    private static TrainingRow Row(CorrectedStance corrected, Proposal proposal) =>
        new(
            $"correction {corrected.CorrectionId}",
            corrected.Statement.Language!,
            proposal,
            corrected.Statement.Context,
            corrected.Statement.Text,
            corrected.Label,
            corrected.Act,
            Hard: null,
            Pair: null
        )
        {
            Place = corrected.Statement.Place,
        };
}
