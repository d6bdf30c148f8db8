using StanceApi.Store.Faults;
using StanceApi.Store.Hosting;

namespace StanceApi.Health;

/// <summary>How the store is, by what the server meets and by trying to write now and then.</summary>
public sealed class StoreHealth(IServiceScopeFactory scopes, TimeProvider time) : IDisposable
{
    /// <summary>A try is as good for so long.</summary>
    public static readonly TimeSpan TryEvery = TimeSpan.FromSeconds(5);

    /// <summary>A disk may take a small write after it refused a large one, so what was met counts for longer.</summary>
    public static readonly TimeSpan MetFor = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _one = new(1);
    private readonly Lock _lock = new();
    private StoreFault? _met;
    private long _metAt;
    private StoreFault? _tried;
    private long? _triedAt;

    /// <summary>The server has met this while it worked.</summary>
    public void Report(StoreFault fault)
    {
        lock (_lock)
        {
            // Nothing else is as bad, and it does not pass.
            _met = _met is StoreFault.Corrupted ? _met : fault;
            _metAt = time.GetTimestamp();
        }
    }

    /// <returns>Null when it works.</returns>
    public async Task<StoreFault?> CheckAsync(CancellationToken ct)
    {
        if (Met() is { } met)
        {
            return met;
        }
        await _one.WaitAsync(ct);
        try
        {
            if (_triedAt is not { } at || time.GetElapsedTime(at) >= TryEvery)
            {
                await using var scope = scopes.CreateAsyncScope();
                _tried = await scope.ServiceProvider.GetRequiredService<StoreStatus>().TryAsync(ct);
                _triedAt = time.GetTimestamp();
                if (_tried is StoreFault.Corrupted)
                {
                    Report(StoreFault.Corrupted);
                }
            }
            return Met() ?? _tried;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private StoreFault? Met()
    {
        lock (_lock)
        {
            return _met is StoreFault.Corrupted || time.GetElapsedTime(_metAt) < MetFor
                ? _met
                : null;
        }
    }
}
