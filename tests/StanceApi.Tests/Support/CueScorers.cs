using StanceApi.Models;
using StanceApi.Stance.Scoring;

namespace StanceApi.Tests.Support;

/// <summary>The registry aside, <see cref="CueScorer"/> judges; the shipped model explains.</summary>
public sealed class CueScorers : IScorers
{
    private readonly CueScorer _scorer = new();

    public IStanceScorer Shipped => _scorer;

    public Task<IStanceScorer> ActiveAsync(CancellationToken ct) =>
        Task.FromResult<IStanceScorer>(_scorer);

    public Task<IStanceExplainer> ExplainerAsync(CancellationToken ct) =>
        Task.FromResult<IStanceExplainer>(StanceScorer.Default);

    public Task<IStanceScorer?> FindAsync(string version, CancellationToken ct) =>
        Task.FromResult<IStanceScorer?>(
            string.Equals(version, _scorer.ModelVersion, StringComparison.Ordinal) ? _scorer : null
        );
}
