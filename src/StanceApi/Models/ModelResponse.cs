using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;
using StanceApi.Store;
using StanceApi.Store.Models;

namespace StanceApi.Models;

/// <summary>A model of the registry.</summary>
/// <param name="Version" example="2+7c236481">The generation of its features and the first digits of its prediction hash.</param>
/// <param name="Active">Whether it judges now.</param>
/// <param name="Servable">Whether this version of the program can judge by it.</param>
/// <param name="Origin">Whether it came with the program or was trained here.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="RegisteredBy" example="StanceApi">Who asked for its training; `StanceApi` for the one that the program brings along.</param>
/// <param name="Reason">What it was trained for, as they say.</param>
/// <param name="Sha256">SHA-256 of its file.</param>
/// <param name="TrainingDataHash">SHA-256 over the files that it was trained on, corrections aside.</param>
/// <param name="PredictionHash">SHA-256 over what it says of its training rows about other proposals: equal for equal models.</param>
/// <param name="Rows" example="13948">Statements that it was trained on, those in articles aside.</param>
/// <param name="Proposals" example="512">Proposals that they are about.</param>
/// <param name="Corrections" example="0">How many of its rows are corrections by humans.</param>
/// <param name="CorrectionsUpTo">Id of the last correction that there was when it was trained; null where it knows none.</param>
/// <param name="Metrics">How good it is on proposals that it was not trained on.</param>
/// <param name="Trial">How it did on the hold-out beside the model before it; null where that was not tried.</param>
public sealed record ModelResponse(
    string Version,
    bool Active,
    bool Servable,
    ModelOrigin Origin,
    DateTimeOffset RegisteredAt,
    string RegisteredBy,
    string? Reason,
    string Sha256,
    string TrainingDataHash,
    string PredictionHash,
    int Rows,
    int Proposals,
    int Corrections,
    string? CorrectionsUpTo,
    ModelMetricsResponse Metrics,
    ModelTrial? Trial
)
{
    public static ModelResponse From(StoredModel model, string? active)
    {
        ArgumentNullException.ThrowIfNull(model);
        var card = model.Card;
        return new ModelResponse(
            card.Version,
            string.Equals(card.Version, active, StringComparison.Ordinal),
            StanceScorer.CanServe(card.Version),
            model.Origin,
            model.RegisteredAt,
            model.RegisteredBy,
            model.Reason,
            model.Sha256,
            card.TrainingDataHash,
            card.PredictionHash,
            card.Rows,
            card.Proposals,
            model.Corrections,
            model.CorrectionsUpTo == 0 ? null : ShortId.Format(model.CorrectionsUpTo),
            ModelMetricsResponse.From(card),
            model.Trial
        );
    }
}

/// <summary>Figures of leave-proposals-out cross-validation: no proposal is both trained on and judged.</summary>
/// <param name="MacroF1" example="0.8096">Over the four labels, 0 to 1.</param>
/// <param name="CalibrationError" example="0.0073">Expected calibration error, 0 to 1.</param>
/// <param name="Languages">By language.</param>
/// <param name="Labels">By label; here `macroF1` is the label's own F1.</param>
/// <param name="Acts">By diplomatic act.</param>
/// <param name="HardCases">By what makes a statement hard to judge.</param>
/// <param name="Articles">Statements inside articles: all of them, then by label.</param>
public sealed record ModelMetricsResponse(
    double MacroF1,
    double CalibrationError,
    IReadOnlyList<Slice> Languages,
    IReadOnlyList<Slice> Labels,
    IReadOnlyList<Slice> Acts,
    IReadOnlyList<Slice> HardCases,
    IReadOnlyList<Slice> Articles
)
{
    public static ModelMetricsResponse From(ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new ModelMetricsResponse(
            card.MacroF1,
            card.CalibrationError,
            card.Languages,
            card.Labels,
            card.Acts,
            card.HardCases,
            card.Articles
        );
    }
}

/// <summary>That a model became the active one.</summary>
/// <param name="Version" example="2+7c236481">The model.</param>
/// <param name="Previous">The one before; null for the store's first.</param>
/// <param name="Revision" example="1">1 for the store's first, then one more each time.</param>
/// <param name="At">When.</param>
/// <param name="Who" example="StanceApi">Who did it.</param>
/// <param name="Reason">What for, as they say.</param>
/// <param name="Cause">`start`: there was none that this program can serve. `person`: somebody said so. `rule`: it passed the configured rule after its training.</param>
public sealed record ModelActivationResponse(
    string Version,
    string? Previous,
    int Revision,
    DateTimeOffset At,
    string Who,
    string? Reason,
    ActivationCause Cause
)
{
    public static ModelActivationResponse From(ModelActivation activation)
    {
        ArgumentNullException.ThrowIfNull(activation);
        return new ModelActivationResponse(
            activation.Version,
            activation.Previous,
            activation.Revision,
            activation.At,
            activation.Who,
            activation.Reason,
            activation.Cause
        );
    }
}
