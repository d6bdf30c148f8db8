using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using StanceApi.Fetching;
using StanceApi.Limits;
using StanceApi.Store.Audit;
using StanceApi.Text.Documents;

namespace StanceApi.Articles.Batches;

/// <summary>Stores the articles of files, several at a time.</summary>
public sealed class FileImport(
    IServiceScopeFactory scopes,
    LineArticles articles,
    IOptions<LimitOptions> limits
)
{
    private static readonly string[] Extensions =
    [
        ".html",
        ".htm",
        ".xhtml",
        ".md",
        ".txt",
        ".ndjson",
        ".jsonl",
    ];

    private int _stored;
    private int _known;

    public int Stored => _stored;

    /// <summary>Those whose content was there already.</summary>
    public int Known => _known;

    /// <summary>By file, and line where there are several.</summary>
    public ConcurrentBag<string> Errors { get; } = [];

    public static bool IsArticles(string file) =>
        Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    /// <param name="report">Is told how much is done, from 0 to 1; on any thread.</param>
    public Task RunAsync(IReadOnlyList<string> files, Action<double> report, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Parallel.ForEachAsync(
            ItemsAsync(files, ct),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = Environment.ProcessorCount,
                CancellationToken = ct,
            },
            async (item, token) =>
            {
                await StoreAsync(item, token);
                report(item.Share);
            }
        );
    }

    private async Task StoreAsync(Item item, CancellationToken ct)
    {
        try
        {
            var article = await item.Read(ct);
            await using var scope = scopes.CreateAsyncScope();
            var (isNew, _) = await scope
                .ServiceProvider.GetRequiredService<ArticleIngestion>()
                .RunAsync(article, new Author("local", item.Name), ct);
            Interlocked.Increment(ref isNew ? ref _stored : ref _known);
        }
        catch (Exception e)
            when (e
                    is UnusableLineException
                        or FetchException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            Errors.Add($"{item.Name}: {e.Message}");
        }
    }

    private async IAsyncEnumerable<Item> ItemsAsync(
        IReadOnlyList<string> files,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var total = Math.Max(1, files.Sum(f => new FileInfo(f).Length));
        var before = 0L;
        foreach (var file in files)
        {
            if (Path.GetExtension(file).ToUpperInvariant() is ".NDJSON" or ".JSONL")
            {
                await using var stream = File.OpenRead(file);
                await foreach (
                    var line in BoundedLines.ReadAsync(stream, limits.Value.MaxBodyBytes, ct)
                )
                {
                    yield return new Item(
                        $"{file}, line {line.Line}",
                        token => articles.ReadAsync(line, token),
                        (double)(before + stream.Position) / total
                    );
                }
            }
            else
            {
                var share = (double)(before + new FileInfo(file).Length) / total;
                yield return new Item(file, token => ArticleFile.ReadAsync(file, token), share);
            }
            before += new FileInfo(file).Length;
        }
    }

    /// <param name="Share">Of all that is to be done, once it is.</param>
    private sealed record Item(
        string Name,
        Func<CancellationToken, Task<Article>> Read,
        double Share
    );
}
