using System.Text.Json;
using Microsoft.Extensions.Options;
using StanceApi.Feeds;
using StanceApi.Json;
using StanceApi.Limits;
using StanceApi.Store.Batches;
using StanceApi.Text.Documents;

namespace StanceApi.Articles.Batches;

/// <summary>Nothing can be made of a line, for a reason that the message tells.</summary>
public sealed class UnusableLineException(string message) : Exception(message);

/// <summary>Makes articles of lines of JSON, fetching those that come by their address alone.</summary>
public sealed class LineArticles(
    ArticleSource source,
    PoliteFetching polite,
    IOptions<LimitOptions> limits,
    TimeProvider time
)
{
    private readonly IngestArticleRules _rules = new(time);

    /// <exception cref="UnusableLineException">It holds no article.</exception>
    /// <exception cref="Fetching.FetchException">The article cannot be had from its address.</exception>
    public async Task<Article> ReadAsync(BatchLine line, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(line);
        var request = Parse(line);
        return request.Content is null
            ? await polite.RunAsync(
                new Uri(request.SourceUrl!),
                () => source.ReadAsync(request, request.Publisher, ct),
                ct
            )
            : request.ToArticle(request.Publisher);
    }

    private IngestArticleRequest Parse(BatchLine line)
    {
        if (line.Error is { } error)
        {
            throw new UnusableLineException(error);
        }
        var request = Deserialize(line.Text ?? "null");
        if (_rules.Validate(request).Errors is { Count: > 0 } failures)
        {
            throw new UnusableLineException(
                string.Join(
                    ' ',
                    failures.Select(f =>
                        $"{JsonNamingPolicy.CamelCase.ConvertName(f.PropertyName)}: {f.ErrorMessage}"
                    )
                )
            );
        }
        return request.IsTooLarge(limits.Value)
            ? throw new UnusableLineException(
                $"The article is larger than the {limits.Value.MaxArticleBytes:N0} bytes that are accepted."
            )
            : request;
    }

    private static IngestArticleRequest Deserialize(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<IngestArticleRequest>(text, WireJson.Options)
                ?? throw new UnusableLineException("The line is null; send a JSON object.");
        }
        catch (JsonException e)
        {
            throw new UnusableLineException(
                $"{e.Path ?? "$"}: this is no JSON object of an article as in POST /articles."
            );
        }
    }
}
