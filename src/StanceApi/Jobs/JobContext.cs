using System.Text.Json;
using StanceApi.Json;
using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

/// <summary>A job that is being worked on.</summary>
public sealed class JobContext(StoredJob job, JobLease lease, JobLeases leases, TimeProvider time)
{
    private readonly long _startedAt = time.GetTimestamp();

    public string Id => job.Id;

    public string Kind => job.Kind;

    public string Who => job.Who;

    /// <summary>The right to work on it. See <see cref="JobLeases.ReportAsync"/> for what to do with it in a transaction.</summary>
    public JobLease Lease => lease;

    /// <summary>What was done when this process took it up.</summary>
    public long DoneBefore => job.Done;

    /// <summary>What a process that was cut off left as the result so far.</summary>
    public string? Result { get; private set; } = job.Result;

    public T Input<T>() => JobInput.Read<T>(job);

    /// <summary>What the job leads to, as JSON in its answer.</summary>
    public void SetResult<T>(T result) => Result = JobInput.Of(result);

    /// <summary>How fast it goes since this process took it up; null at the very start.</summary>
    public double? Rate(long done) =>
        time.GetElapsedTime(_startedAt).TotalSeconds is > 0 and var seconds
            ? (done - DoneBefore) / seconds
            : null;

    /// <summary>Says how far it is.</summary>
    /// <exception cref="JobLostException">Another process has taken the job up.</exception>
    public async Task ReportAsync(long done, long? total, CancellationToken ct)
    {
        if (!await leases.ReportAsync(lease, done, total, Rate(done), ct))
        {
            throw new JobLostException(Id);
        }
    }

    /// <summary>Says how much there is to do, and how fast it goes, where what is done is counted with the parts that are.</summary>
    /// <exception cref="JobLostException">Another process has taken the job up.</exception>
    public async Task TellAsync(long? total, CancellationToken ct)
    {
        if (!await leases.RateAsync(lease, total, DoneBefore, time.GetElapsedTime(_startedAt), ct))
        {
            throw new JobLostException(Id);
        }
    }

    /// <summary>Notes something that went wrong, where the rest goes on.</summary>
    public Task AddErrorAsync(string item, string detail, CancellationToken ct) =>
        leases.AddErrorAsync(lease, new JobError(item, detail), ct);
}

/// <summary>What a job is about, as the store keeps it.</summary>
public static class JobInput
{
    public static string Of<T>(T input) => JsonSerializer.Serialize(input, WireJson.Options);

    public static T Read<T>(StoredJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return JsonSerializer.Deserialize<T>(job.Input ?? "null", WireJson.Options)
            ?? throw new JobFailedException("The job does not say what to do.");
    }
}
