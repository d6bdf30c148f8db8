using StanceApi.Store.Audit;
using StanceApi.Store.Models;

namespace StanceApi.Models;

/// <summary>What a new active model sets off.</summary>
public interface IModelFollowUp
{
    /// <param name="author">Whose doing it is, with the activation as its cause.</param>
    Task ActivatedAsync(ModelActivation activation, Author author, CancellationToken ct);
}

/// <summary>Makes a model the active one, and sets off what follows from it.</summary>
public sealed class ModelActivator(ActivateModel activate, IModelFollowUp followUp)
{
    public async Task<ActivateModelOutcome> RunAsync(
        string version,
        int? expectedRevision,
        ActivationCause cause,
        Author author,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        var outcome = await activate.RunAsync(version, expectedRevision, cause, author, ct);
        if (outcome is { Result: ActivateModelResult.Activated, Activation: { } activation })
        {
            await followUp.ActivatedAsync(
                activation,
                author with
                {
                    CauseId = author.CauseId ?? outcome.AuditEventId,
                },
                ct
            );
        }
        return outcome;
    }
}
