using System.Text.Json.Nodes;
using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

/// <summary>A piece of long work.</summary>
/// <param name="Id" example="09m3k7bq1w2d4">Later ones are larger.</param>
/// <param name="Kind" example="rescore">What kind of work it is.</param>
/// <param name="State">Where it is: nothing follows `succeeded`, `failed` and `cancelled`.</param>
/// <param name="Done" example="48000">How much is done.</param>
/// <param name="Total" example="120000">How much there is to do; null as long as it is not known.</param>
/// <param name="RatePerSecond" example="3900">How much is done in a second, since a process took it up.</param>
/// <param name="SecondsLeft" example="18.5">How long the rest takes at that rate; null as long as it is not known.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="StartedAt">When it was first taken up.</param>
/// <param name="FinishedAt">When it ended, in whatever way.</param>
/// <param name="Who" example="local">The name of the API key of whoever asked for it; `local` where none is needed, `schedule` where nobody did.</param>
/// <param name="CancelRequested">Whether somebody wants it to stop.</param>
/// <param name="Errors">What went wrong: the first 200.</param>
/// <param name="ErrorCount">How much went wrong.</param>
/// <param name="Result">What it led to, by kind.</param>
public sealed record JobResponse(
    string Id,
    string Kind,
    JobState State,
    long Done,
    long? Total,
    double? RatePerSecond,
    double? SecondsLeft,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    string Who,
    bool CancelRequested,
    IReadOnlyList<JobErrorResponse> Errors,
    int ErrorCount,
    JsonObject? Result
)
{
    public static JobResponse From(StoredJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return new JobResponse(
            job.Id,
            job.Kind,
            job.State,
            job.Done,
            job.Total,
            job.RatePerSecond,
            SecondsLeftOf(job),
            job.CreatedAt,
            job.StartedAt,
            job.FinishedAt,
            job.Who,
            job.CancelRequested,
            [.. job.Errors.Select(e => new JobErrorResponse(e.Item, e.Detail))],
            job.ErrorCount,
            job.Result is null ? null : JsonNode.Parse(job.Result) as JsonObject
        );
    }

    private static double? SecondsLeftOf(StoredJob job) =>
        job is { State: JobState.Running, Total: { } total, RatePerSecond: > 0 and var rate }
            ? Math.Max(0, total - job.Done) / rate
            : null;
}

/// <summary>Something that went wrong in a job.</summary>
/// <param name="Item" example="line 17">What: an id, a line; `job` for the whole job.</param>
/// <param name="Detail" example="The article has no content.">Why.</param>
public sealed record JobErrorResponse(string Item, string Detail);
