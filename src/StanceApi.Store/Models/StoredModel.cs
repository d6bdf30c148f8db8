using System.Collections.Immutable;
using StanceApi.Stance.Evaluation;

namespace StanceApi.Store.Models;

public enum ModelOrigin
{
    /// <summary>It came with the program.</summary>
    Shipped,

    /// <summary>It was trained here.</summary>
    Trained,
}

public enum ActivationCause
{
    /// <summary>The store had no model that this program can serve.</summary>
    Start,

    /// <summary>Somebody said so.</summary>
    Person,

    /// <summary>It passed the configured rule after its training.</summary>
    Rule,
}

/// <summary>A registered model.</summary>
/// <param name="RegisteredBy">Who asked for it; <c>StanceApi</c> for the one that the program brings along.</param>
/// <param name="Sha256">Of its file, lower-case hexadecimal.</param>
/// <param name="Corrections">How many corrections by humans it was trained on.</param>
/// <param name="CorrectionsUpTo">The last correction that there was when it was trained; 0 where it knows none.</param>
/// <param name="Trial">How it did on the hold-out; null where that was not tried.</param>
public sealed record StoredModel(
    ModelCard Card,
    ModelOrigin Origin,
    DateTimeOffset RegisteredAt,
    string RegisteredBy,
    string? Reason,
    string Sha256,
    int Corrections,
    long CorrectionsUpTo,
    ModelTrial? Trial
)
{
    public string Version => Card.Version;
}

/// <summary>That a model became the active one.</summary>
/// <param name="Revision">1 for the store's first, then one more each time.</param>
/// <param name="Previous">The model before; null for the first.</param>
public sealed record ModelActivation(
    int Revision,
    string Version,
    string? Previous,
    DateTimeOffset At,
    string Who,
    string? Reason,
    ActivationCause Cause
);

/// <summary>The registry's list: every model, the last registered first, and which one is active.</summary>
public sealed record StoredModels(ImmutableArray<StoredModel> Models, string? Active);
