namespace StanceApi.ChatScoring;

/// <summary>
/// Counts tokens by the day. What a call may cost at most is set aside before it, so that calls at the same time cannot
/// go over the limit together. Safe for concurrent use.
/// </summary>
public sealed class TokenBudget(long perDay, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateOnly _day;
    private long _used;

    /// <summary>The day it is taken from, or null where not so much is left.</summary>
    public DateOnly? Reserve(long tokens)
    {
        lock (_lock)
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            if (today != _day)
            {
                (_day, _used) = (today, 0);
            }
            if (_used + tokens > perDay)
            {
                return null;
            }
            _used += tokens;
            return today;
        }
    }

    /// <summary>Replaces what was set aside by what was used.</summary>
    public void Settle(DateOnly day, long reserved, long used)
    {
        lock (_lock)
        {
            if (day == _day)
            {
                _used += used - reserved;
            }
        }
    }
}
