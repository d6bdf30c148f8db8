using StanceApi.Store.Rescoring;
using StanceApi.Store.Webhooks;

namespace StanceApi.Rescoring;

/// <summary>Has webhooks told of runs that have failed, as of those that came to their end.</summary>
public sealed class FailedRuns(FindRun find, Outbox outbox)
{
    /// <summary>To be called in the transaction that ends the run's job.</summary>
    public async Task SendAsync(string runId, CancellationToken ct)
    {
        if (await find.RunAsync(runId, ct) is { } run)
        {
            await outbox.AddAsync(NoticeEvents.RunFinished, () => RunNotice.Of(run), ct);
        }
    }
}
