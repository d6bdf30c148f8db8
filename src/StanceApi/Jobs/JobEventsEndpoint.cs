using System.Runtime.CompilerServices;
using FastEndpoints;
using StanceApi.Limits;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

public sealed class JobEventsEndpoint(
    IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime
) : Endpoint<JobIdRequest>
{
    private const string Progress = "progress";
    private const string End = "end";
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    public override void Configure()
    {
        Get("/jobs/{id}/events");
        Policies(ApiRoles.Reader);
        Options(b => b.DisableRequestTimeout().WithMetadata(new AlwaysAnswered()));
        Tags(ApiTags.Jobs);
        Summary(s =>
        {
            s.Summary = "Follow a job";
            s.Description =
                "Server-sent events: the job as in `GET /jobs/{id}`, as `progress` whenever it has changed and as `end` when it has ended; then the stream ends. In a browser: `new EventSource(url)`.";
            s.Response<string>(200, "The stream.", "text/event-stream");
            s.ResponseExamples[200] = JobExamples.Events;
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(JobIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await FindAsync(req.Id, ct) is not { } job)
        {
            await Send.ProblemAsync(Problem.NoSuch("job", req.Id));
            return;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            ct,
            lifetime.ApplicationStopping
        );
        await Send.EventStreamAsync(EventsAsync(job, stop.Token), stop.Token);
    }

    private async IAsyncEnumerable<StreamItem> EventsAsync(
        StoredJob job,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        StoredJob? sent = null;
        for (var number = 1; ; )
        {
            if (sent is null || !IsSame(job, sent))
            {
                yield return new StreamItem(
                    $"{number++}",
                    job.IsFinished ? End : Progress,
                    JobResponse.From(job)
                );
                sent = job;
            }
            if (job.IsFinished)
            {
                yield break;
            }
            await Task.Delay(LookEvery, ct);
            if (await FindAsync(job.Id, ct) is not { } now)
            {
                yield break;
            }
            job = now;
        }
    }

    private static bool IsSame(StoredJob a, StoredJob b) =>
        a with { Errors = b.Errors } == b && a.ErrorCount == b.ErrorCount;

    private async Task<StoredJob?> FindAsync(string id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FindJob>().RunAsync(id, ct);
    }
}
