using System.Globalization;
using StanceApi.Problems;
using StanceApi.Store.Faults;

namespace StanceApi.Health;

/// <summary>What keeps the store from working, as callers are told.</summary>
public static class StoreProblems
{
    public static ProblemKind KindOf(StoreFault fault) =>
        fault switch
        {
            StoreFault.Locked => ProblemKinds.StoreLocked,
            StoreFault.Full => ProblemKinds.StoreFull,
            StoreFault.ReadOnly => ProblemKinds.StoreReadOnly,
            StoreFault.Corrupted => ProblemKinds.StoreCorrupted,
            _ => ProblemKinds.StoreUnreachable,
        };

    public static Task WriteAsync(HttpContext context, StoreFault fault)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (SecondsToWait(fault) is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }
        var kind = KindOf(fault);
        return new Problem(kind, kind.Meaning).WriteAsync(context);
    }

    /// <summary>Null where waiting does not help.</summary>
    private static int? SecondsToWait(StoreFault fault) =>
        fault switch
        {
            StoreFault.Locked => 1,
            StoreFault.Corrupted => null,
            _ => 30,
        };
}
