using StanceApi.Scheduling;

namespace StanceApi.Feeds;

/// <summary>Polls the feeds that are due.</summary>
public sealed class FeedWork(FeedPolling polling) : IRegularWork
{
    public Task RunAsync(CancellationToken ct) => polling.RunDueAsync(ct);
}
