using StanceApi.Models;
using StanceApi.Store.Audit;
using StanceApi.Store.Models;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>A new active model judges anew what is stored.</summary>
public sealed class RescoringByModel(Rescorer rescorer) : IModelFollowUp
{
    public Task ActivatedAsync(ModelActivation activation, Author author, CancellationToken ct) =>
        rescorer.StartAsync(proposalId: null, RescoreCause.Model, author, ct);
}
