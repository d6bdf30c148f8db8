using Microsoft.Extensions.Options;
using StanceApi.Fetching;
using StanceApi.Store.Feeds;

namespace StanceApi.Feeds;

/// <summary>Fetches no faster than a web server is to be asked, and leaves it alone as long as it wants.</summary>
public sealed class PoliteFetching(
    IServiceScopeFactory scopes,
    TimeProvider time,
    IOptions<FeedOptions> options
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <exception cref="FetchException">It cannot be had, or the server is not to be asked for a while.</exception>
    public async Task<T> RunAsync<T>(Uri address, Func<Task<T>> fetch, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(fetch);
        await WaitAsync(address.Authority, ct);
        try
        {
            return await fetch();
        }
        catch (FetchException e) when (e.RetryAfter is { } pause)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<HostTurns>()
                .PauseAsync(address.Authority, pause, ct);
            throw;
        }
    }

    private async Task WaitAsync(string host, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var turn =
            await scope
                .ServiceProvider.GetRequiredService<HostTurns>()
                .TakeAsync(
                    host,
                    TimeSpan.FromSeconds(options.Value.HostSpacingSeconds),
                    Patience,
                    ct
                )
            ?? throw new FetchException(
                FetchFailure.Status,
                $"{host} asked to be left alone for a while.",
                Patience
            );
        if (turn - time.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, ct);
        }
    }
}
