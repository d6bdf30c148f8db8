using System.Net;
using System.Net.Http.Headers;
using System.Text;
using StanceApi.Problems;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Problems;

public sealed class BadRequestTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Article = """{"content":"A word.","contentType":"text/plain"}""";

    [Theory]
    [InlineData("/analyze")]
    [InlineData("/score")]
    public async Task An_empty_body_is_named_as_such(string path)
    {
        var response = await Send(
            HttpMethod.Post,
            path,
            new ByteArrayContent([]),
            "application/json"
        );

        await response.Fails(ProblemKinds.EmptyBody);
    }

    [Fact]
    public async Task A_chunked_body_without_content_is_named_as_such()
    {
        var content = new StreamContent(new ForwardOnlyStream([]));
        var response = await Send(HttpMethod.Post, "/analyze", content, "application/json");

        var problem = await response.Fails(ProblemKinds.MalformedRequest);
        Assert.Contains("empty", problem.ErrorsOf("body"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"content\": \"a\" \"b\"}")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("nonsense")]
    [InlineData("{\"content\":\"a\",\"content\":\"b\"}")]
    public async Task Malformed_JSON_is_reported_with_its_place(string body)
    {
        var problem = await (await SendJson("/analyze", body)).Fails(ProblemKinds.MalformedRequest);

        Assert.Contains("line 1", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_nested_without_end_is_malformed()
    {
        var body = $$"""{"content":{{new string('[', 10_000)}}""";

        await (await SendJson("/analyze", body)).Fails(ProblemKinds.MalformedRequest);
    }

    [Fact]
    public async Task A_value_of_the_wrong_type_is_reported_at_its_field()
    {
        var problem = await (
            await SendJson("/analyze", """{"content":"a","proposals":[{"name":{"en":7}}]}""")
        ).Fails(ProblemKinds.MalformedRequest);

        Assert.Contains("string", problem.ErrorsOf("proposals[0].name"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_enumeration_value_lists_the_known_ones()
    {
        var body =
            """{"content":"a","contentType":"text/plain","proposals":[{"name":"x","examples":[{"text":"y","label":"good"}]}]}""";

        var problem = await (await SendJson("/analyze", body)).Fails(ProblemKinds.MalformedRequest);

        Assert.Contains(
            "favor, against, neutral or unrelated",
            problem.ErrorsOf("proposals[0].examples[0].label"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_unreadable_date_shows_a_readable_one()
    {
        var problem = await (
            await SendJson("/analyze", """{"content":"a","publishedAt":"2 October"}""")
        ).Fails(ProblemKinds.MalformedRequest);

        Assert.Contains("2024-10-02", problem.ErrorsOf("publishedAt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=gb18030")]
    public async Task Another_media_type_is_refused(string mediaType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Article));

        var problem = await (await Send(HttpMethod.Post, "/analyze", content, mediaType)).Fails(
            ProblemKinds.UnsupportedMediaType
        );

        Assert.Contains("application/json", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_a_media_type_is_refused()
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Article));

        await (await Send(HttpMethod.Post, "/analyze", content, mediaType: null)).Fails(
            ProblemKinds.UnsupportedMediaType
        );
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_is_refused_with_the_reason()
    {
        byte[] body =
        [
            .. """{"contentType":"text/plain","content":"""u8,
            (byte)'"',
            0xB1,
            0xB1,
            0xD4,
            0xBC,
            (byte)'"',
            (byte)'}',
        ];

        var response = await Send(
            HttpMethod.Post,
            "/analyze",
            new ByteArrayContent(body),
            "application/json"
        );

        var problem = await response.Fails(ProblemKinds.MalformedRequest);
        Assert.Contains("UTF-8", problem.ErrorsOf("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_refused()
    {
        var body = """{"contentType":"text/plain","content":"\ud83d"}""";

        await (await SendJson("/analyze", body)).Fails(ProblemKinds.MalformedRequest);
    }

    [Fact]
    public async Task An_article_from_the_future_is_refused()
    {
        var body =
            $$"""{"content":"a","contentType":"text/plain","publishedAt":"{{FrozenTime.Now.AddDays(2):O}}"}""";

        var problem = await (await SendJson("/analyze", body)).Fails(ProblemKinds.Validation);

        Assert.Contains("future", problem.ErrorsOf("publishedAt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_broken_rules_are_reported_at_once()
    {
        var body = """
            {"content":" ","contentType":"image/png","sourceUrl":"file:///etc/passwd","language":"Chinese please",
             "proposals":[{"id":"a"},null]}
            """;

        var problem = await (await SendJson("/analyze", body)).Fails(ProblemKinds.Validation);

        string[] fields =
        [
            "content",
            "contentType",
            "sourceUrl",
            "language",
            "proposals[0].name",
            "proposals[1]",
        ];
        Assert.All(fields, f => Assert.NotEmpty(problem.ErrorsOf(f)));
    }

    [Fact]
    public async Task An_article_of_five_megabytes_is_too_large()
    {
        var article = new string('a', 5_000_000);

        var problem = await (
            await api.Post("/analyze", new { content = article, contentType = "text/plain" })
        ).Fails(ProblemKinds.TooLarge);

        Assert.Contains("MaxArticleBytes", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_of_just_under_the_limit_is_read()
    {
        var article = string.Concat(Enumerable.Repeat("北约。", 200_000));

        var response = await api.Post(
            "/analyze",
            new { content = article, contentType = "text/plain" }
        );

        await response.Ok();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_beyond_every_article_is_refused_with_and_without_a_length(bool chunked)
    {
        var bytes = new byte[20_000_000];
        Array.Fill(bytes, (byte)' ');
        HttpContent content = chunked
            ? new StreamContent(new ForwardOnlyStream(bytes))
            : new ByteArrayContent(bytes);

        await (await Send(HttpMethod.Post, "/analyze", content, "application/json")).Fails(
            ProblemKinds.TooLarge
        );
    }

    [Fact]
    public async Task An_address_that_does_not_exist_points_to_the_documentation()
    {
        var problem = await (await api.Get("/nothing")).Fails(ProblemKinds.NotFound);

        Assert.Contains("/swagger", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_method_names_the_right_one()
    {
        var response = await api.Get("/analyze");

        var problem = await response.Fails(ProblemKinds.MethodNotAllowed);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Contains("POST", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_error_has_an_address_that_explains_it()
    {
        foreach (var kind in ProblemKinds.All)
        {
            var answer = await (await api.Client.GetAsync(kind.Type, Test.Cancelled)).Ok();

            Assert.Equal(kind.Title, (string?)answer["title"]);
        }
        var unknown = await api.Client.GetAsync("/problems/none", Test.Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private Task<HttpResponseMessage> SendJson(string path, string body) =>
        Send(
            HttpMethod.Post,
            path,
            new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
            "application/json"
        );

    private async Task<HttpResponseMessage> Send(
        HttpMethod method,
        string path,
        HttpContent content,
        string? mediaType
    )
    {
        content.Headers.ContentType = mediaType is null
            ? null
            : MediaTypeHeaderValue.Parse(mediaType);
        using var request = new HttpRequestMessage(method, $"/api/v1{path}") { Content = content };
        return await api.Client.SendAsync(request, Test.Cancelled);
    }
}
