using System.Collections.Frozen;
using System.Diagnostics;
using Microsoft.Extensions.Options;
using StanceApi.Store.Keys;

namespace StanceApi.Security;

/// <summary>
/// The keys of the store, at hand: no request asks the database who calls. A key that is made or revoked elsewhere counts
/// within <see cref="Fresh"/>, a new one as soon as it is used.
/// </summary>
public sealed class KeyRing(
    IServiceScopeFactory scopes,
    IOptions<SecurityOptions> security,
    TimeProvider time
) : IDisposable
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>So often at most the store is asked for keys that nobody knows.</summary>
    private static readonly TimeSpan UnknownEvery = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1);
    private volatile Ring? _ring;

    /// <summary>Whether callers must say who they are: as soon as there is, or ever was, a key, or tokens are taken.</summary>
    public async ValueTask<bool> IsNeededAsync(CancellationToken ct) =>
        security.Value.Oidc.IsOn || (await RingAsync(Fresh, ct)).Keys.Count > 0;

    /// <returns>Null for what is no key, or is none any more.</returns>
    public async ValueTask<StoredApiKey?> FindAsync(string secret, CancellationToken ct)
    {
        var hash = ApiKeySecret.Hash(secret);
        var ring = await RingAsync(Fresh, ct);
        if (!ring.Keys.TryGetValue(hash, out var key))
        {
            ring = await RingAsync(UnknownEvery, ct);
            key = ring.Keys.GetValueOrDefault(hash);
        }
        return key?.IsGood(time.GetUtcNow()) is true ? key : null;
    }

    /// <summary>Asks the store at the next call.</summary>
    public void Forget() => _ring = null;

    public void Dispose() => _one.Dispose();

    private ValueTask<Ring> RingAsync(TimeSpan age, CancellationToken ct) =>
        _ring is { } ring && Stopwatch.GetElapsedTime(ring.ReadAt) < age
            ? ValueTask.FromResult(ring)
            : new ValueTask<Ring>(ReadAsync(age, ct));

    private async Task<Ring> ReadAsync(TimeSpan age, CancellationToken ct)
    {
        var known = _ring;
        if (known is null)
        {
            await _one.WaitAsync(ct);
        }
        else if (!await _one.WaitAsync(TimeSpan.Zero, ct))
        {
            // While one asks the store, the others go on with what is known.
            return known;
        }
        try
        {
            if (_ring is { } now && Stopwatch.GetElapsedTime(now.ReadAt) < age)
            {
                return now;
            }
            await using var scope = scopes.CreateAsyncScope();
            var keys = await scope
                .ServiceProvider.GetRequiredService<ListApiKeys>()
                .ByHashAsync(ct);
            return _ring = new Ring(
                keys.ToFrozenDictionary(StringComparer.Ordinal),
                Stopwatch.GetTimestamp()
            );
        }
        catch (Exception e) when (known is not null && e is not OperationCanceledException)
        {
            // A store that does not answer shuts nobody out who was in; what they ask of it will tell.
            return _ring = known with { ReadAt = Stopwatch.GetTimestamp() };
        }
        finally
        {
            _one.Release();
        }
    }

    private sealed record Ring(FrozenDictionary<string, StoredApiKey> Keys, long ReadAt);
}
