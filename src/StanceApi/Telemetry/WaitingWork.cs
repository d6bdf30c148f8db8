using StanceApi.Scheduling;
using StanceApi.Store.Hosting;

namespace StanceApi.Telemetry;

/// <summary>What waited when it was last looked at, for whoever asks for metrics.</summary>
public sealed class WaitingWork
{
    private volatile StoreFigures _last = new(0, 0, TimeSpan.Zero, 0, 0, 0);

    public WaitingWork()
    {
        Measures.Gauge(
            "stance.jobs.waiting",
            "{job}",
            "Jobs that nobody has taken up.",
            () => _last.JobsWaiting
        );
        Measures.Gauge(
            "stance.jobs.running",
            "{job}",
            "Jobs in work, in all processes that share the store.",
            () => _last.JobsRunning
        );
        Measures.Gauge(
            "stance.jobs.oldest",
            "s",
            "How long the job has waited that has waited longest.",
            () => _last.OldestJobAge.TotalSeconds
        );
        Measures.Gauge(
            "stance.notices.waiting",
            "{notice}",
            "Notices that webhooks have not got yet.",
            () => _last.NoticesWaiting
        );
        Measures.Gauge(
            "stance.notices.late",
            "{notice}",
            "Of those, which were due a minute ago.",
            () => _last.NoticesLate
        );
        Measures.Gauge(
            "stance.feeds.failing",
            "{feed}",
            "Feeds whose last poll failed.",
            () => _last.FeedsFailing
        );
    }

    public void Saw(StoreFigures figures) => _last = figures;
}

/// <summary>Looks at what waits, every so often: a scrape does not wait for the database.</summary>
public sealed class WaitingWorkLook(ReadStoreFigures read, WaitingWork waiting) : IRegularWork
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    public async Task RunAsync(CancellationToken ct) => waiting.Saw(await read.RunAsync(ct));
}
