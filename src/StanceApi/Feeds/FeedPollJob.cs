using StanceApi.Jobs;
using StanceApi.Store.Audit;

namespace StanceApi.Feeds;

/// <summary>Polls one feed because somebody asked for it.</summary>
public sealed class FeedPollJob(FeedPolling polling) : IJobHandler
{
    public const string Name = "feed-poll";

    public string Kind => Name;

    public async Task RunAsync(JobContext job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var (feed, cause) = job.Input<Order>();
        var poll =
            await polling.RunAsync(feed, new Author(job.Who, null, cause), ct)
            ?? throw new JobFailedException("The feed was deleted meanwhile.");
        foreach (var (address, detail) in poll.Errors)
        {
            await job.AddErrorAsync(address, detail, ct);
        }
        await job.ReportAsync(poll.Stored, poll.Stored, ct);
        job.SetResult(
            new
            {
                feedId = feed,
                poll.NewEntries,
                poll.Stored,
            }
        );
    }

    /// <summary>Which feed.</summary>
    /// <param name="CauseId">The event that began it.</param>
    public sealed record Order(string FeedId, string? CauseId);
}
