using StanceApi.Jobs;

namespace StanceApi.Tests.Jobs;

/// <summary>Work that only counts, so that tests see what jobs do.</summary>
public sealed class CountingJob : IJobHandler
{
    public const string Name = "count";

    public string Kind => Name;

    public async Task RunAsync(JobContext job, CancellationToken ct)
    {
        var plan = job.Input<Plan>();
        for (var i = 1; i <= plan.To; i++)
        {
            if (i == plan.ErrorAt)
            {
                await job.AddErrorAsync($"number {i}", "It is not liked.", ct);
            }
            if (i == plan.FailAt)
            {
                throw new JobFailedException("It went too far.");
            }
            if (i == plan.BreakAt)
            {
                throw new InvalidOperationException("A secret of the server.");
            }
            await job.ReportAsync(i, plan.To, ct);
            await Task.Delay(plan.PauseMilliseconds, ct);
        }
        job.SetResult(new { counted = plan.To });
    }

    public sealed record Plan(
        int To,
        int ErrorAt = 0,
        int FailAt = 0,
        int BreakAt = 0,
        int PauseMilliseconds = 1
    );
}
