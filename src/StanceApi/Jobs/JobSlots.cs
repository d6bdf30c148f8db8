namespace StanceApi.Jobs;

/// <summary>How many jobs this process works on at the same time.</summary>
public sealed class JobSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);

    public void Dispose() => _free.Dispose();

    /// <summary>Does the work where there is a slot; else those who have one do it when they are done.</summary>
    public async Task UseAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (!await _free.WaitAsync(TimeSpan.Zero))
        {
            return;
        }
        try
        {
            await work();
        }
        finally
        {
            _free.Release();
        }
    }
}
