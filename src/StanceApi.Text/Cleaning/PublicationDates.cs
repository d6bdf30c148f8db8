using System.Text.Json;
using StanceApi.Text.Cleaning.Markup;

namespace StanceApi.Text.Cleaning;

/// <summary>Finds when a document says that it was published.</summary>
internal static class PublicationDates
{
    private static readonly string[] MetaNames =
    [
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datePublished",
        "pubdate",
        "publishdate",
        "publish_date",
        "publish-date",
        "parsely-pub-date",
        "sailthru.date",
        "dcterms.created",
        "dc.date.issued",
        "dc.date",
        "date",
    ];

    private const int StampsAtHead = 4;

    /// <summary>
    /// In this order: front matter, meta elements, JSON-LD, a time stamp among the first blocks, a comment that is a
    /// count of milliseconds, time elements, the date in the document's own address.
    /// </summary>
    public static DateTimeOffset? Find(
        HtmlDocument document,
        FrontMatter? matter,
        IEnumerable<RawBlock> blocks,
        string? address
    ) =>
        TimeStamps.Read(matter?["published_time", "published", "date", "datePublished"])
        ?? First(MetaNames, name => TimeStamps.Read(Metadata.Of(document, name)))
        ?? First(LinkedData(document), TimeStamps.Read)
        ?? First(
            blocks.Take(StampsAtHead).Select(block => block.Text).Where(TimeStamps.IsStamp),
            TimeStamps.Read
        )
        ?? First(document.Comments, TimeStamps.ReadEpoch)
        ?? First(document.Elements("time"), time => TimeStamps.Read(time.Attribute("datetime")))
        ?? TimeStamps.ReadAddress(address);

    private static DateTimeOffset? First<T>(
        IEnumerable<T> candidates,
        Func<T, DateTimeOffset?> read
    )
    {
        foreach (var candidate in candidates)
        {
            if (read(candidate) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<string> LinkedData(HtmlDocument document) =>
        document
            .Nodes.Where(node =>
                node.IsText
                && node.Parent!.Is("script")
                && node.Parent.Attribute("type")
                    .Contains("ld+json", StringComparison.OrdinalIgnoreCase)
            )
            .SelectMany(node => DatesIn(node.Text));

    private static List<string> DatesIn(string json)
    {
        var found = new List<string>();
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                }
            );
            Collect(document.RootElement, found);
        }
        catch (JsonException)
        {
            // Pages carry broken JSON; they then have no date here.
        }

        return found;
    }

    private static void Collect(JsonElement element, List<string> found)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, found);
            }
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (
                    property.NameEquals("datePublished")
                    && property.Value.ValueKind is JsonValueKind.String
                )
                {
                    found.Add(property.Value.GetString()!);
                }
                else
                {
                    Collect(property.Value, found);
                }
            }
        }
    }
}
