using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

/// <summary>
/// Does the work of one kind of job. A process can end at any moment, and the job is then taken up by another from the
/// start: so what is done must be found in the store, best with how far it is, in the transaction that does it.
/// </summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <exception cref="JobFailedException">The work cannot be done, for a reason that the message tells.</exception>
    Task RunAsync(JobContext job, CancellationToken ct);

    /// <summary>The job has failed for good; to be noted in the transaction that ends it.</summary>
    Task FailedAsync(JobContext job, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>Work that is given out in parts, so that processes that do not own the job can help with it.</summary>
public interface ISharedJobHandler : IJobHandler
{
    /// <summary>Works on parts until none is to be had. Nothing is told of the job beyond its parts: that is the owner's.</summary>
    Task HelpAsync(StoredJob job, string helper, CancellationToken ct);
}

/// <summary>Another process has taken the job up, since this one was silent for too long; it goes on there.</summary>
public sealed class JobLostException(string id)
    : OperationCanceledException($"The job {id} is another process's by now.");

/// <summary>A failure whose message is for whoever asked for the work.</summary>
public sealed class JobFailedException(string message) : Exception(message);
