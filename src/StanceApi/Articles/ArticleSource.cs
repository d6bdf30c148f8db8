using Microsoft.Extensions.Options;
using StanceApi.Fetching;
using StanceApi.Limits;
using StanceApi.Text.Cleaning;
using StanceApi.Text.Documents;

namespace StanceApi.Articles;

/// <summary>The article that a request carries, or fetches.</summary>
public sealed class ArticleSource(WebFetcher fetcher, IOptions<LimitOptions> limits)
{
    private static readonly string[] MediaTypes =
    [
        "text/html",
        "application/xhtml+xml",
        "text/markdown",
        "text/plain",
    ];

    /// <summary>To be called on input that has passed its rules.</summary>
    /// <exception cref="FetchException">The input has an address only, and nothing can be had there.</exception>
    public async Task<Article> ReadAsync(
        IArticleInput input,
        string? publisher,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Content is not null)
        {
            return input.ToArticle(publisher);
        }
        var fetched = await FetchAsync(new Uri(input.SourceUrl!), ct);
        return fetched with
        {
            PublishedAt = input.PublishedAt,
            SourceUrl = input.SourceUrl,
            Publisher = publisher,
            Language = input.Language,
        };
    }

    /// <exception cref="FetchException">Nothing can be had there.</exception>
    public async Task<Article> FetchAsync(Uri address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(address);
        var document = (
            await fetcher.FetchAsync(
                new FetchRequest(address, MediaTypes, limits.Value.MaxArticleBytes),
                ct
            )
        )!;
        var content = Decode(document);
        return string.IsNullOrWhiteSpace(content)
            ? throw new FetchException(FetchFailure.Unreadable, $"{address.Host} sends no text.")
            : new Article(
                content.Replace('\0', '\uFFFD'),
                ArticleFormats.Parse(document.MediaType),
                SourceUrl: address.AbsoluteUri
            );
    }

    private static string Decode(FetchedDocument document)
    {
        try
        {
            return ContentDecoder.Decode(document.Content, document.Charset);
        }
        catch (UndecodableContentException e)
        {
            throw new FetchException(
                FetchFailure.Unreadable,
                $"What {document.Address.Host} sends is no text in the encoding that it names.",
                cause: e
            );
        }
    }
}
