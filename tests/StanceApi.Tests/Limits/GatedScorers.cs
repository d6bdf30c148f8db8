using StanceApi.Models;
using StanceApi.Stance.Scoring;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Limits;

/// <summary>Judges once a test lets it.</summary>
public sealed class GatedScorers : IScorers
{
    private readonly CueScorers _scorers = new();
    private int _waiting;

    public TaskCompletionSource Gate { get; } =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Waiting => Volatile.Read(ref _waiting);

    public IStanceScorer Shipped => _scorers.Shipped;

    public async Task<IStanceScorer> ActiveAsync(CancellationToken ct)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await Gate.Task.WaitAsync(ct);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
        return _scorers.Shipped;
    }

    public Task<IStanceExplainer> ExplainerAsync(CancellationToken ct) =>
        _scorers.ExplainerAsync(ct);

    public Task<IStanceScorer?> FindAsync(string version, CancellationToken ct) =>
        _scorers.FindAsync(version, ct);
}
