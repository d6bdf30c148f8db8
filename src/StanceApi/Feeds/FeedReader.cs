using System.Collections.Immutable;
using System.ServiceModel.Syndication;
using System.Xml;
using StanceApi.Fetching;
using StanceApi.Store.Feeds;
using StanceApi.Text.Cleaning;

namespace StanceApi.Feeds;

/// <summary>A feed as it was sent.</summary>
public sealed record ReadFeed(string? Title, ImmutableArray<FeedEntry> Entries);

/// <summary>Reads RSS 2.0 and Atom 1.0. Document type definitions, which can blow up or read files, are refused.</summary>
public static class FeedReader
{
    private const int MaxTitle = 300;
    private const int MaxUrl = 2_000;

    public static IReadOnlyList<string> MediaTypes { get; } =
    [
        "application/atom+xml",
        "application/rss+xml",
        "application/xml",
        "text/xml",
        // Many servers do not know better.
        "application/rdf+xml",
        "text/html",
        "text/plain",
        "application/octet-stream",
    ];

    /// <exception cref="FetchException">It is no feed.</exception>
    public static ReadFeed Read(FetchedDocument document, int maxEntries)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            var text = ContentDecoder.Decode(document.Content, document.Charset);
            using var reader = XmlReader.Create(
                new StringReader(text.TrimStart()),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = text.Length,
                    // Feeds with control characters are read all the same.
                    CheckCharacters = false,
                }
            );
            var feed = SyndicationFeed.Load(reader);
            return new ReadFeed(
                Text(feed.Title),
                [.. feed.Items.Take(maxEntries).Select(i => Entry(i, document.Address))]
            );
        }
        catch (Exception e)
            when (e
                    is XmlException
                        or FormatException
                        or InvalidOperationException
                        or ArgumentException
                        or UndecodableContentException
            )
        {
            throw new FetchException(
                FetchFailure.Unreadable,
                $"What {document.Address.Host} sends is no RSS 2.0 or Atom feed: {FirstLine(e.Message)}",
                cause: e
            );
        }
    }

    private static FeedEntry Entry(SyndicationItem item, Uri feed)
    {
        var address = Address(item, feed);
        var key = item.Id is { Length: > 0 } id ? id : address ?? Text(item.Title) ?? "";
        return new FeedEntry(key, address, Text(item.Title), Published(item));
    }

    private static string? Address(SyndicationItem item, Uri feed)
    {
        var link =
            item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate")
            ?? item.Links.FirstOrDefault(l => l.RelationshipType is not "enclosure");
        var address =
            link?.Uri is not { } uri
                ? (Uri.TryCreate(item.Id, UriKind.Absolute, out var id) ? id : null)
            : uri.IsAbsoluteUri ? uri
            : new Uri(link.BaseUri ?? feed, uri);
        return
            address is not null
            && NetworkGuard.Wrong(address) is null
            && address.AbsoluteUri.Length <= MaxUrl
            ? address.AbsoluteUri
            : null;
    }

    /// <summary>Reading a date that is none throws.</summary>
    private static DateTimeOffset? Published(SyndicationItem item)
    {
        try
        {
            return item.PublishDate != default ? item.PublishDate.ToUniversalTime()
                : item.LastUpdatedTime != default ? item.LastUpdatedTime.ToUniversalTime()
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? Text(TextSyndicationContent? content) =>
        content?.Text?.Trim() is { Length: > 0 } text
            ? text[..Math.Min(text.Length, MaxTitle)]
            : null;

    private static string FirstLine(string message) =>
        message.ReplaceLineEndings("\n").Split('\n')[0];
}
