using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using StanceApi.Json;
using StanceApi.Paging;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Timelines;

namespace StanceApi.Shifts;

/// <summary>Shifts as an Atom feed (RFC 4287), paged as in RFC 5005.</summary>
public static class ShiftFeed
{
    public const string MediaType = "application/atom+xml";

    private const string Api = "/api/v1";

    public static byte[] Write(PageResponse<ShiftResponse> page, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(request);
        var root = new Uri($"{request.Scheme}://{request.Host}");
        var feed = new SyndicationFeed(page.Items.Select(s => Entry(s, root)))
        {
            // The feed is the question that it answers, on whatever page.
            Id = Urn(
                request.Path + string.Join('&', Question(request).Select(q => $"{q.Key}={q.Value}"))
            ),
            Title = new TextSyndicationContent("Shifts of position"),
            Generator = "StanceApi",
            LastUpdatedTime = page
                .Items.Select(s => s.JudgedAt)
                .DefaultIfEmpty(DateTimeOffset.UnixEpoch)
                .Max(),
        };
        feed.Authors.Add(new SyndicationPerson { Name = "StanceApi" });
        feed.Links.Add(Link(root, request.Path + request.QueryString, "self", MediaType));
        feed.Links.Add(
            Link(
                root,
                $"{Api}/shifts{QueryString.Create(Question(request))}",
                "alternate",
                "application/json"
            )
        );
        if (page.NextCursor is { } cursor)
        {
            var next = QueryString.Create(
                request
                    .Query.Where(q => !Is(q.Key, "cursor"))
                    .Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString()))
                    .Append(KeyValuePair.Create<string, string?>("cursor", cursor))
            );
            feed.Links.Add(Link(root, request.Path + next, "next", MediaType));
        }
        return Bytes(feed);
    }

    private static SyndicationItem Entry(ShiftResponse shift, Uri root)
    {
        var actor = Uri.EscapeDataString(shift.Actor.Id);
        var proposal = Uri.EscapeDataString(shift.Proposal.Id);
        var entry = new SyndicationItem
        {
            Id = Urn(shift.Id),
            Title = Text(
                $"{shift.Actor.LatinName ?? shift.Actor.Name} on {Name(shift)}: from {Wire(shift.From)} to {Wire(shift.To)}"
            ),
            PublishDate = new DateTimeOffset(shift.On.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
            LastUpdatedTime = shift.JudgedAt,
            Content = Text(
                $"""
                Before, {Day(shift.BeforeStatement)}: {shift.BeforeStatement.Text}
                After, {Day(shift.AfterStatement)}: {shift.AfterStatement.Text}
                Cause: {WireNames<ShiftCause>.Of(shift.Cause)}.
                """
            ),
        };
        entry.Links.Add(
            Link(
                root,
                $"{Api}/actors/{actor}/timeline?proposal={proposal}",
                "alternate",
                "application/json"
            )
        );
        foreach (var id in new[] { shift.Before, shift.After })
        {
            entry.Links.Add(Link(root, $"{Api}/statements/{id}", "related", "application/json"));
        }
        entry.Categories.Add(new SyndicationCategory(shift.Proposal.Id));
        if (shift.Actor.Country is { } country)
        {
            entry.Categories.Add(new SyndicationCategory(country));
        }
        return entry;
    }

    private static byte[] Bytes(SyndicationFeed feed)
    {
        using var stream = new MemoryStream();
        using (
            var writer = XmlWriter.Create(
                stream,
                new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }
            )
        )
        {
            feed.SaveAsAtom10(writer);
        }
        return stream.ToArray();
    }

    private static IEnumerable<KeyValuePair<string, string?>> Question(HttpRequest request) =>
        request
            .Query.Where(q => Is(q.Key, "proposal") || Is(q.Key, "actor") || Is(q.Key, "country"))
            .OrderBy(q => q.Key, StringComparer.OrdinalIgnoreCase)
            .Select(q =>
                KeyValuePair.Create(q.Key.ToLowerInvariant(), (string?)q.Value.ToString())
            );

    private static bool Is(string key, string name) =>
        string.Equals(key, name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A UUID made from a name (RFC 9562, version 8): an address of the server would change with the server.</summary>
    private static string Urn(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("shift\n" + name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static SyndicationLink Link(Uri root, string address, string relation, string type) =>
        new(new Uri(root, address)) { RelationshipType = relation, MediaType = type };

    private static string Name(ShiftResponse shift) =>
        shift.Proposal.Name.GetValueOrDefault("en")
        ?? shift.Proposal.Name.Values.FirstOrDefault()
        ?? shift.Proposal.Id;

    private static string Wire(StanceLabel label) => WireNames<StanceLabel>.Of(label);

    private static string Day(TimelinePointResponse point) =>
        point.SaidOn.DateEnd is { } end
            ? $"{point.SaidOn.Date:yyyy-MM-dd} to {end:yyyy-MM-dd}"
            : $"{point.SaidOn.Date:yyyy-MM-dd}";

    /// <summary>Statements may hold characters that XML has no place for.</summary>
    private static TextSyndicationContent Text(string text) =>
        new(string.Concat(text.EnumerateRunes().Where(IsXml)));

    private static bool IsXml(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
