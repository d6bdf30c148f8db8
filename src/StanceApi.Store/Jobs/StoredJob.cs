using System.Collections.Immutable;

namespace StanceApi.Store.Jobs;

public enum JobState
{
    Queued,
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

/// <param name="Item">What went wrong: an id, a line, a proposal; <see cref="Whole"/> for the job itself.</param>
public sealed record JobError(string Item, string Detail)
{
    public const string Whole = "job";
}

/// <summary>A piece of long work.</summary>
/// <param name="Input">JSON, by kind.</param>
/// <param name="Total">Null as long as it is not known.</param>
/// <param name="ErrorCount">How many things went wrong; <paramref name="Errors"/> holds the first of them.</param>
/// <param name="Result">JSON, by kind.</param>
public sealed record StoredJob(
    string Id,
    string Kind,
    JobState State,
    string Who,
    string? Input,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    long Done,
    long? Total,
    double? RatePerSecond,
    bool CancelRequested,
    int ErrorCount,
    ImmutableArray<JobError> Errors,
    string? Result
)
{
    public bool IsFinished => FinishedAt is not null;
}

/// <summary>Work to be queued.</summary>
/// <param name="Locks">The names of what no two jobs may work on at once.</param>
public sealed record NewJob(
    string Kind,
    string Who,
    string? Input = null,
    ImmutableArray<string> Locks = default,
    long? Total = null
);

/// <summary>The right to work on a job, as long as its owner holds it.</summary>
public sealed record JobLease(string JobId, string Owner);
