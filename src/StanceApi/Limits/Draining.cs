using Microsoft.Extensions.Options;

namespace StanceApi.Limits;

/// <summary>
/// When the server is stopped: it says so at <c>/health/ready</c>, goes on for a while if that is configured, takes no more
/// connections, and answers what it has taken.
/// </summary>
public sealed class Draining(IOptions<LimitOptions> limits, TimeProvider time)
    : IHostedLifecycleService
{
    public Task StoppingAsync(CancellationToken cancellationToken) =>
        limits.Value.DrainDelaySeconds > 0
            ? Task.Delay(
                TimeSpan.FromSeconds(limits.Value.DrainDelaySeconds),
                time,
                cancellationToken
            )
            : Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
