using Microsoft.Extensions.Options;
using StanceApi.Articles;
using StanceApi.Fetching;
using StanceApi.Scheduling;
using StanceApi.Store.Audit;
using StanceApi.Store.Faults;
using StanceApi.Store.Feeds;

namespace StanceApi.Feeds;

/// <summary>What a poll came to.</summary>
/// <param name="NewEntries">Entries that the feed had not shown before.</param>
/// <param name="Stored">Articles that were fetched.</param>
/// <param name="Errors">What could not be had, by address.</param>
public sealed record FeedPoll(
    int NewEntries,
    int Stored,
    IReadOnlyList<(string Address, string Detail)> Errors
);

/// <summary>Polls feeds and stores the articles of their new entries.</summary>
public sealed partial class FeedPolling(
    IServiceScopeFactory scopes,
    WebFetcher fetcher,
    PoliteFetching polite,
    ArticleSource source,
    TimeProvider time,
    IOptions<FeedOptions> options,
    IOptions<FetchOptions> limits,
    ILogger<FeedPolling> logger
)
{
    private const int Parallelism = 4;

    /// <summary>Longer than a poll takes; what is broken off is due again after it.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    // A date without a time may be today in the easternmost time zone.
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(14);

    /// <summary>Polls every feed that is due, several at a time.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RunDueAsync(CancellationToken ct) =>
        (await Task.WhenAll(Enumerable.Range(0, Parallelism).Select(_ => RunNextAsync(ct)))).Sum();

    private async Task<int> RunNextAsync(CancellationToken ct)
    {
        var polled = 0;
        while (await TakeAsync(q => q.TakeAsync(Lease, ct)) is { } feed)
        {
            await PollAsync(feed, Author.Program, ct);
            polled++;
        }
        return polled;
    }

    /// <summary>Polls one feed, due or not; null when there is none.</summary>
    public async Task<FeedPoll?> RunAsync(string id, Author author, CancellationToken ct) =>
        await TakeAsync(q => q.TakeAsync(id, Lease, ct)) is { } feed
            ? await PollAsync(feed, author, ct)
            : null;

    private async Task<DueFeed?> TakeAsync(Func<FeedQueue, Task<DueFeed?>> take)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await take(scope.ServiceProvider.GetRequiredService<FeedQueue>());
    }

    private async Task<FeedPoll> PollAsync(DueFeed feed, Author author, CancellationToken ct)
    {
        // What a feed brings follows from its subscription, unless somebody asked for it just now.
        var bringer = author with
        {
            Reason = feed.Url,
            CauseId = author.CauseId ?? feed.Id,
        };
        var errors = new List<(string, string)>();
        var added = 0;
        FeedPollOutcome outcome;
        try
        {
            (added, outcome) = await ReadAsync(feed, ct);
        }
        catch (FetchException e)
        {
            errors.Add((feed.Url, e.Message));
            outcome = new FeedPollOutcome(
                feed.Title,
                feed.ETag,
                feed.LastModified,
                time.GetUtcNow() + BackoffOf(feed).After(feed.Failures + 2, e.RetryAfter),
                e.Message
            );
        }
        var stored = await FetchEntriesAsync(feed, outcome.Title, bringer, errors, ct);
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<FeedQueue>()
            .FinishAsync(feed.Id, outcome, ct);
        return new FeedPoll(added, stored, errors);
    }

    private static Backoff BackoffOf(DueFeed feed) =>
        new(TimeSpan.FromMinutes(feed.IntervalMinutes), 2, Longest);

    private async Task<(int Added, FeedPollOutcome Outcome)> ReadAsync(
        DueFeed feed,
        CancellationToken ct
    )
    {
        var address = new Uri(feed.Url);
        var request = new FetchRequest(
            address,
            FeedReader.MediaTypes,
            limits.Value.MaxFeedBytes,
            feed.ETag,
            feed.LastModified
        );
        var document = await polite.RunAsync(address, () => fetcher.FetchAsync(request, ct), ct);
        var next = time.GetUtcNow() + TimeSpan.FromMinutes(feed.IntervalMinutes);
        if (document is null)
        {
            return (0, new FeedPollOutcome(feed.Title, feed.ETag, feed.LastModified, next, null));
        }
        var read = FeedReader.Read(document, options.Value.MaxEntries);
        await using var scope = scopes.CreateAsyncScope();
        // Feeds begin with the newest; articles are stored in the order in which they came out.
        var added = await scope
            .ServiceProvider.GetRequiredService<FeedEntries>()
            .AddAsync(feed.Id, [.. read.Entries.Reverse()], ct);
        return (
            added,
            new FeedPollOutcome(read.Title, document.ETag, document.LastModified, next, null)
        );
    }

    private async Task<int> FetchEntriesAsync(
        DueFeed feed,
        string? title,
        Author author,
        List<(string, string)> errors,
        CancellationToken ct
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var entries = scope.ServiceProvider.GetRequiredService<FeedEntries>();
        var stored = 0;
        var paused = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in await entries.DueAsync(feed.Id, ct))
        {
            var address = new Uri(entry.Url!);
            if (paused.Contains(address.Authority))
            {
                continue;
            }
            try
            {
                await FetchEntryAsync(feed, title, entry, author, ct);
                stored++;
            }
            catch (FetchException e)
            {
                errors.Add((entry.Url!, e.Message));
                if (e.RetryAfter is not null)
                {
                    paused.Add(address.Authority);
                }
                await entries.FailedAsync(entry.Id, e.Message, RetryAt(entry, e), ct);
            }
            catch (Exception e)
                when (e is not OperationCanceledException && StoreFaults.Of(e) is null)
            {
                LogFailure(logger, e, WithoutQuery(entry.Url!));
                const string text = "The server failed on this article; its log has the details.";
                errors.Add((entry.Url!, text));
                await entries.FailedAsync(entry.Id, text, retryAt: null, ct);
            }
        }
        return stored;
    }

    private async Task FetchEntryAsync(
        DueFeed feed,
        string? title,
        StoredFeedEntry entry,
        Author author,
        CancellationToken ct
    )
    {
        var address = new Uri(entry.Url!);
        var article = await polite.RunAsync(address, () => source.FetchAsync(address, ct), ct);
        await using var scope = scopes.CreateAsyncScope();
        var (isNew, known) = await scope
            .ServiceProvider.GetRequiredService<ArticleIngestion>()
            .RunAsync(
                article with
                {
                    PublishedAt =
                        entry.PublishedAt <= time.GetUtcNow() + Tolerance
                            ? entry.PublishedAt
                            : null,
                    Publisher = feed.Publisher ?? title,
                    Language = feed.Language,
                },
                author,
                ct,
                (services, stored, committing) =>
                    services
                        .GetRequiredService<FeedEntries>()
                        .StoredAsync(entry.Id, stored.Id, committing)
            );
        if (!isNew)
        {
            await scope
                .ServiceProvider.GetRequiredService<FeedEntries>()
                .StoredAsync(entry.Id, known.Id, ct);
        }
    }

    /// <summary>Null to give up: what is refused, or is no article, will be so the next time.</summary>
    private DateTimeOffset? RetryAt(StoredFeedEntry entry, FetchException failure) =>
        failure.Failure is FetchFailure.Refused or FetchFailure.Unreadable or FetchFailure.TooLarge
        || entry.Tries + 1 >= options.Value.MaxTries
            ? null
            : time.GetUtcNow()
                + options.Value.EntryBackoff.After(entry.Tries + 1, failure.RetryAfter);

    /// <summary>Queries may hold what lets somebody in.</summary>
    private static string WithoutQuery(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri.GetLeftPart(UriPartial.Path)
            : "";

    [LoggerMessage(Level = LogLevel.Error, Message = "The article at {Address} failed")]
    private static partial void LogFailure(ILogger logger, Exception exception, string address);
}
