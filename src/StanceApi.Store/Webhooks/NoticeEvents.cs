namespace StanceApi.Store.Webhooks;

/// <summary>What webhooks can be told of.</summary>
public static class NoticeEvents
{
    public const string ArticleIngested = "article.ingested";
    public const string ShiftFound = "shift.found";
    public const string RunFinished = "run.finished";

    public static IReadOnlyList<string> All { get; } = [ArticleIngested, ShiftFound, RunFinished];
}
