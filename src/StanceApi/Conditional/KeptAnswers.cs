using System.Collections.Concurrent;
using StanceApi.Store.Hosting;

namespace StanceApi.Conditional;

/// <summary>
/// Keeps answers that are costly to compute for as long as nothing in the store changes, whoever changes it. Each request
/// asks the store first, so that none gets an answer from before a change that was committed when it came. Callers who
/// want the same at the same time wait for one of them.
/// </summary>
public sealed class KeptAnswers(RequestDelegate next, IStoreChanges changes, TimeProvider time)
{
    private const long MostBytes = 32 * 1024 * 1024;

    /// <summary>Wherever on earth a day ends, it ends on such a minute.</summary>
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private Unchanged _now = new("", 0);

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.GetEndpoint()?.Metadata.GetMetadata<KeptWhileUnchanged>() is null)
        {
            await next(context);
            return;
        }
        var (request, ct) = (context.Request, context.RequestAborted);
        var now = Now(await changes.MarkAsync(ct));
        var mine = new TaskCompletionSource<KeptAnswer?>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        var address = string.Concat(request.Path.Value, request.QueryString.Value);
        var kept = now.Answers.GetOrAdd(address, mine.Task);
        if (kept != mine.Task && await kept.WaitAsync(ct) is { } answer)
        {
            await answer.SendAsync(context, ct);
            return;
        }
        var making = new Making();
        context.Features.Set(making);
        try
        {
            await next(context);
        }
        finally
        {
            if (making.Answer is null)
            {
                now.Answers.TryRemove(KeyValuePair.Create(address, mine.Task));
            }
            else
            {
                now.Count(making.Answer.Body.Length + (sizeof(char) * address.Length));
            }
            mine.SetResult(making.Answer);
        }
    }

    /// <summary>To be called by whoever computed the answer to a request that is to be kept.</summary>
    public static void Keep(HttpContext context, KeptAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<Making>() is { } making)
        {
            making.Answer = answer;
        }
    }

    private Unchanged Now(string mark)
    {
        var quarter = time.GetUtcNow().Ticks / Quarter.Ticks;
        var now = _now;
        if (now.Mark != mark || now.Quarter != quarter || now.Bytes > MostBytes)
        {
            _now = now = new Unchanged(mark, quarter);
        }
        return now;
    }

    private sealed class Making
    {
        public KeptAnswer? Answer { get; set; }
    }

    /// <summary>The answers that are good for one state of the store.</summary>
    private sealed class Unchanged(string mark, long quarter)
    {
        private long _bytes;

        public string Mark => mark;

        public long Quarter => quarter;

        public long Bytes => Interlocked.Read(ref _bytes);

        public ConcurrentDictionary<string, Task<KeptAnswer?>> Answers { get; } =
            new(StringComparer.Ordinal);

        public void Count(int bytes) => Interlocked.Add(ref _bytes, bytes);
    }
}
