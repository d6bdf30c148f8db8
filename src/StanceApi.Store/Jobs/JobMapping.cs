using StanceApi.Store.Entities;

namespace StanceApi.Store.Jobs;

internal static class JobMapping
{
    /// <summary>So many errors of one job are kept and shown.</summary>
    public const int MostErrors = 200;

    public static StoredJob ToStored(JobRow row) =>
        new(
            ShortId.Format(row.Id),
            row.Kind,
            row.State,
            row.Who,
            row.Input,
            new DateTimeOffset(row.CreatedAt),
            At(row.StartedAt),
            At(row.FinishedAt),
            row.Done,
            row.Total,
            row.RatePerSecond,
            row.CancelRequested,
            row.ErrorCount,
            [.. row.Errors.OrderBy(e => e.Id).Select(e => new JobError(e.Item, e.Detail))],
            row.Result
        );

    private static DateTimeOffset? At(DateTime? time) =>
        time is { } at ? new DateTimeOffset(at) : null;
}
