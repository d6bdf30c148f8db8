namespace StanceApi.ChatScoring;

/// <summary>After some failures in a row, spares the callers further waiting for a while. Safe for concurrent use.</summary>
public sealed class FailurePause(TimeProvider time)
{
    private const int MostInARow = 5;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private int _inARow;
    private DateTimeOffset _until;

    public bool IsOn
    {
        get
        {
            lock (_lock)
            {
                return time.GetUtcNow() < _until;
            }
        }
    }

    public void Succeeded()
    {
        lock (_lock)
        {
            _inARow = 0;
        }
    }

    public void Failed()
    {
        lock (_lock)
        {
            if (++_inARow >= MostInARow)
            {
                (_inARow, _until) = (0, time.GetUtcNow() + Length);
            }
        }
    }
}
