using StanceApi.Jobs;
using StanceApi.Store.Audit;

namespace StanceApi.Models;

/// <param name="CauseId">The event that began it.</param>
public sealed record TrainModelInput(string? Reason, string? CauseId);

/// <summary>Trains a model. Cut off, it begins anew: the same data give the same model.</summary>
public sealed class TrainModelJob(IServiceScopeFactory scopes) : IJobHandler
{
    public const string Name = "train-model";

    /// <summary>No two trainings at once: each takes what processors there are.</summary>
    public const string Lock = "training";

    public string Kind => Name;

    public async Task RunAsync(JobContext job, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var input = job.Input<TrainModelInput>();
        var done = 0;
        // A scope of its own: how far it is, is told while the trainer works with the store.
        await using var scope = scopes.CreateAsyncScope();
        var trainer = scope.ServiceProvider.GetRequiredService<ModelTrainer>();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var report = ReportAsync(job, () => Volatile.Read(ref done), ended.Token);
        try
        {
            job.SetResult(
                await trainer.RunAsync(
                    new Author(job.Who, input.Reason, input.CauseId),
                    () => Interlocked.Increment(ref done),
                    ct
                )
            );
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new JobFailedException(e.Message);
        }
        finally
        {
            await ended.CancelAsync();
            await report;
        }
        await job.ReportAsync(ModelTrainer.Steps, ModelTrainer.Steps, ct);
    }

    /// <summary>Steps end on many threads: how far it is, is told from one.</summary>
    private static async Task ReportAsync(JobContext job, Func<int> done, CancellationToken ct)
    {
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
            var told = -1;
            do
            {
                if (done() is var now && now != told)
                {
                    await job.ReportAsync(now, ModelTrainer.Steps, ct);
                    told = now;
                }
            } while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException)
        {
            // The training has ended, or is another process's by now; what it writes is then the same.
        }
    }
}
