using System.Collections.Concurrent;
using StanceApi.Store.Keys;

namespace StanceApi.Security;

/// <summary>Remembers which keys are used, and writes it down every half a minute and at the end.</summary>
public sealed partial class KeyUses(
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<KeyUses> logger
) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _uses = new(
        StringComparer.Ordinal
    );

    public void Add(string id) => _uses[id] = time.GetUtcNow();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    public async Task WriteAsync(CancellationToken ct)
    {
        foreach (var id in _uses.Keys)
        {
            if (!_uses.TryRemove(id, out var at))
            {
                continue;
            }
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<NoteKeyUse>().RunAsync(id, at, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // It is told by the next use; requests do not fail for it.
                LogFailure(logger, e);
                return;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "When keys were used cannot be written down"
    )]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
