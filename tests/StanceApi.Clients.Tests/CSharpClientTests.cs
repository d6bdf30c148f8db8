using System.Net;
using StanceApi.Clients.Generated;
using StanceApi.Tests.Support;

namespace StanceApi.Clients.Tests;

/// <summary>The main job through a C# client that NSwag makes from the OpenAPI document.</summary>
public sealed class CSharpClientTests(DemoApi demo) : IClassFixture<DemoApi>
{
    private const string Article =
        "日本外务大臣岩屋毅星期三说，眼下要在亚洲设立相互防卫的机制并不容易。印度外交部长苏杰生星期二在华盛顿表示：“我们没有加入亚洲北约的打算。”";

    [Fact]
    public async Task From_an_article_to_a_position_its_statements_and_a_citation()
    {
        using var http = Http(DemoApi.Key);
        var client = new StanceClient(http);

        var proposal = await client.DefineProposalAsync(
            new DefineProposalRequest
            {
                Id = "tokyo-office",
                Name = new LocalizedTexts
                {
                    AdditionalProperties = { ["en"] = "NATO liaison office in Tokyo" },
                },
                Description = "NATO opens a liaison office in Tokyo.",
            },
            cancellationToken: Test.Cancelled
        );
        var article = await client.IngestArticleAsync(
            new IngestArticleRequest
            {
                Content = Article,
                ContentType = "text/plain",
                PublishedAt = new DateTimeOffset(2024, 10, 2, 13, 0, 0, TimeSpan.Zero),
                Publisher = "Example News",
            },
            cancellationToken: Test.Cancelled
        );
        var statements = await client.ListArticleStatementsAsync(
            article.Id,
            cancellationToken: Test.Cancelled
        );
        var statement = Assert.Single(
            statements.Items,
            s => s.Speakers.Any(p => p.ActorId is "subrahmanyam-jaishankar")
        );
        var citation = await client.CiteStatementAsync(
            statement.Id!,
            cancellationToken: Test.Cancelled
        );
        var timeline = await client.ActorTimelineAsync(
            "subrahmanyam-jaishankar",
            "asian-nato",
            BucketSize.Year,
            at: new DateOnly(2024, 12, 31),
            cancellationToken: Test.Cancelled
        );
        var positions = await client.PositionsAsync(
            "asian-nato",
            new DateOnly(2024, 12, 31),
            cancellationToken: Test.Cancelled
        );

        Assert.Equal("tokyo-office", proposal.Id);
        Assert.Equal(new DateOnly(2024, 10, 1), statement.SaidOn.Date);
        Assert.Contains(statement.Text, citation.PlainText, StringComparison.Ordinal);
        Assert.Contains(timeline.Points, p => p.StatementId == statement.Id);
        Assert.Equal(StanceLabel.Against, timeline.Position!.Label);
        Assert.Contains(positions.Items, p => p.Actor.Id is "subrahmanyam-jaishankar");
    }

    [Fact]
    public async Task A_filter_travels_as_it_is_meant()
    {
        using var http = Http(DemoApi.Key);
        var client = new StanceClient(http);

        var page = await client.ListStatementsAsync(
            proposal: "asian-nato",
            country: "USA",
            label: StanceLabel.Against,
            saidTo: new DateOnly(2023, 12, 31),
            limit: 2,
            cancellationToken: Test.Cancelled
        );

        Assert.NotEmpty(page.Items);
        Assert.All(
            page.Items,
            s =>
            {
                Assert.True(s.SaidOn.Date <= new DateOnly(2023, 12, 31));
                Assert.Contains(s.Speakers, p => p.Country is "USA");
                Assert.Contains(s.Stances, t => t.Label is StanceLabel.Against);
            }
        );
    }

    [Fact]
    public async Task An_error_comes_as_its_own_type_and_says_what_was_meant()
    {
        using var http = Http(DemoApi.Key);
        var client = new StanceClient(http);

        var error = await Assert.ThrowsAsync<ApiException<ProblemResponse>>(() =>
            client.PositionsAsync("asian-nat0", cancellationToken: Test.Cancelled)
        );

        Assert.Equal((int)HttpStatusCode.NotFound, error.StatusCode);
        Assert.Equal(["asian-nato"], error.Result.DidYouMean);
    }

    [Fact]
    public async Task Without_a_key_it_is_told_that_one_is_needed()
    {
        using var http = Http(key: null);

        var error = await Assert.ThrowsAsync<ApiException<ProblemResponse>>(() =>
            new StanceClient(http).ListProposalsAsync(cancellationToken: Test.Cancelled)
        );

        Assert.Equal("/problems/unauthorized", error.Result.Type);
    }

    private HttpClient Http(string? key)
    {
        var http = new HttpClient { BaseAddress = demo.Root };
        if (key is not null)
        {
            http.DefaultRequestHeaders.Add(DemoApi.KeyHeader, key);
        }
        return http;
    }
}
