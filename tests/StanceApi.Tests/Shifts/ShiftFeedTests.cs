using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Shifts;

/// <summary>The feed as a feed reader takes it.</summary>
public sealed class ShiftFeedTests(ShiftStore store) : IClassFixture<ShiftStore>
{
    [Fact]
    public async Task A_feed_reader_takes_it()
    {
        var feed = await Feed("/shifts.atom?proposal=the-plan");

        Assert.Equal("Shifts of position", feed.Title.Text);
        Assert.NotEmpty(feed.Authors);
        Assert.StartsWith("urn:uuid:", feed.Id, StringComparison.Ordinal);
        Assert.Equal(FrozenTime.Now, feed.LastUpdatedTime);
        Assert.Equal(
            "http://localhost/api/v1/shifts.atom?proposal=the-plan",
            Link(feed.Links, "self")
        );
        Assert.Equal(
            "http://localhost/api/v1/shifts?proposal=the-plan",
            Link(feed.Links, "alternate")
        );
        Assert.Equal(2, feed.Items.Count());
        var entry = feed.Items.First();
        Assert.Equal("Bob Two on the-plan: from against to favor", entry.Title.Text);
        Assert.Equal(FrozenTime.Now, entry.LastUpdatedTime);
        Assert.Equal(new DateTimeOffset(2023, 5, 1, 0, 0, 0, TimeSpan.Zero), entry.PublishDate);
        var content = Assert.IsType<TextSyndicationContent>(entry.Content).Text;
        Assert.Contains("Before, 2023-04-01: Bob Two opposes", content, StringComparison.Ordinal);
        Assert.Contains("After, 2023-05-01: Bob Two supports", content, StringComparison.Ordinal);
        Assert.Contains("<it>", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ids_are_unique_and_stay()
    {
        var once = await Feed("/shifts.atom");
        var again = await Feed("/shifts.atom");

        Assert.Equal(4, once.Items.Select(i => i.Id).Distinct().Count());
        Assert.All(once.Items, i => Assert.True(Uri.IsWellFormedUriString(i.Id, UriKind.Absolute)));
        Assert.Equal(once.Items.Select(i => i.Id), again.Items.Select(i => i.Id));
        Assert.NotEqual(once.Id, (await Feed("/shifts.atom?country=JPN")).Id);
        Assert.Equal(once.Id, (await Feed("/shifts.atom?limit=1")).Id);
    }

    [Fact]
    public async Task Links_lead_to_the_timeline_and_the_two_statements()
    {
        var entry = (await Feed("/shifts.atom?actor=anna-one&proposal=the-plan")).Items.Single();

        Assert.Equal(
            "http://localhost/api/v1/actors/anna-one/timeline?proposal=the-plan",
            Link(entry.Links, "alternate")
        );
        Assert.Equal(2, entry.Links.Count(l => l.RelationshipType is "related"));
        foreach (var link in entry.Links)
        {
            await (await store.Client.GetAsync(link.Uri, Test.Cancelled)).Ok();
        }
    }

    [Fact]
    public async Task The_next_page_is_linked()
    {
        var first = await Feed("/shifts.atom?limit=3");
        var next = new Uri(Link(first.Links, "next")!);
        var second = await Feed(next.PathAndQuery["/api/v1".Length..]);

        Assert.Equal(3, first.Items.Count());
        Assert.Single(second.Items);
        Assert.Null(Link(second.Links, "next"));
    }

    [Fact]
    public async Task A_feed_without_entries_is_a_feed()
    {
        var feed = await Feed("/shifts.atom?actor=cleo-three");

        Assert.Empty(feed.Items);
        Assert.StartsWith("urn:uuid:", feed.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/shifts?format=atom", null, true)]
    [InlineData("/shifts", "application/atom+xml", true)]
    [InlineData("/shifts", "application/atom+xml, application/json;q=0.5", true)]
    [InlineData("/shifts", "application/json, application/atom+xml;q=0.5", false)]
    [InlineData("/shifts", "*/*", false)]
    [InlineData("/shifts?format=json", "application/atom+xml", false)]
    public async Task The_list_is_a_feed_where_one_is_asked_for(
        string path,
        string? accept,
        bool isFeed
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        var response = await store.Client.SendAsync(request, Test.Cancelled);

        Assert.Equal(
            isFeed ? "application/atom+xml" : "application/json",
            response.Content.Headers.ContentType?.MediaType
        );
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Fact]
    public async Task A_reader_who_has_the_feed_gets_no_body_until_it_changes()
    {
        var first = await store.Get("/shifts.atom");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/shifts.atom");
        request.Headers.Add("If-None-Match", first.Headers.ETag!.ToString());

        var second = await store.Client.SendAsync(request, Test.Cancelled);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task An_error_is_the_same_as_everywhere() =>
        await (await store.Get("/shifts.atom?proposal=nothing")).Fails(
            ProblemKinds.UnknownProposal
        );

    private static string? Link(IEnumerable<SyndicationLink> links, string relation) =>
        links.SingleOrDefault(l => l.RelationshipType == relation)?.Uri.AbsoluteUri;

    private async Task<SyndicationFeed> Feed(string path)
    {
        var response = await store.Get(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        await using var stream = await response.Content.ReadAsStreamAsync(Test.Cancelled);
        using var reader = XmlReader.Create(stream);
        return SyndicationFeed.Load(reader);
    }
}
