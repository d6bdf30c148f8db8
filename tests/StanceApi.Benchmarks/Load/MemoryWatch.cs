using StanceApi.Benchmarks.Stores;

namespace StanceApi.Benchmarks.Load;

/// <summary>Looks at the memory of a server all the time.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(200);
    private readonly StoreServer _server;
    private readonly Timer _timer;

    public MemoryWatch(StoreServer server)
    {
        _server = server;
        Most = server.Memory();
        _timer = new Timer(_ => Look(), null, Every, Every);
    }

    /// <summary>The most that it had of each.</summary>
    public ProcessMemory Most { get; private set; }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = _server.Memory();
        Most = new ProcessMemory(
            Math.Max(Most.OwnMegabytes, now.OwnMegabytes),
            Math.Max(Most.ResidentMegabytes, now.ResidentMegabytes)
        );
    }
}
