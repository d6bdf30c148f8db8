namespace StanceApi.Hosting;

/// <summary>How much is asked of the server, so that work in the background can step back.</summary>
public sealed class RequestLoad(TimeProvider time)
{
    // Streams that stay open say nothing about work.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private long _ticks;

    /// <summary>The time that all requests took together.</summary>
    public TimeSpan Busy => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public async Task MeasureAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var start = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var took = time.GetElapsedTime(start);
            if (took < Longest)
            {
                Interlocked.Add(ref _ticks, took.Ticks);
            }
        }
    }
}
