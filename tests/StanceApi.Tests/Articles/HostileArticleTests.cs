using System.Net;
using StanceApi.Tests.Support;

namespace StanceApi.Tests.Articles;

/// <summary>Odd articles are read as well as they can be; nothing fails and nothing is stored by halves.</summary>
public sealed class HostileArticleTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string, string, string> Articles { get; } =
        new()
        {
            { "deeply nested HTML", "text/html", Nested("<div>", "</div>") },
            { "deeply nested quotations", "text/html", Nested("<blockquote>", "</blockquote>") },
            { "HTML that is never closed", "text/html", Nested("<b><p>", "") },
            { "deeply nested Markdown", "text/markdown", new string('>', 10_000) + " word" },
            { "Markdown brackets", "text/markdown", new string('[', 10_000) },
            {
                "emphasis without end",
                "text/markdown",
                string.Concat(Enumerable.Repeat("*a_", 5_000))
            },
            {
                "right-to-left text",
                "text/html",
                "<p dir=rtl>قال وزير الخارجية: «نحن نؤيد \u202Eالفكرة\u202C».</p>"
            },
            {
                "unpaired quotation marks",
                "text/plain",
                "他说：“我们支持。\n\n“第二段没有结束。\n\n第三段」結束。"
            },
            { "nothing but quotation marks", "text/plain", new string('“', 5_000) },
            { "nothing but markup", "text/html", "<html><body><img src=x></body></html>" },
            {
                "a script",
                "text/html",
                "<script>alert('“We support it,” he said.')</script><p>Fine.</p>"
            },
            { "control characters", "text/plain", "He said: “yes\u0000\u0001\u001b[31m”." },
            { "one line without spaces", "text/plain", new string('北', 200_000) },
            {
                "lone combining marks",
                "text/plain",
                string.Concat(Enumerable.Repeat("\u0301", 5_000))
            },
            { "emoji and rare characters", "text/plain", "𠮷野家说：“👩‍👩‍👧‍👦支持𠀋。”" },
        };

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task An_odd_article_is_read(string what, string contentType, string content)
    {
        var answer = await (
            await api.Post(
                "/analyze",
                new
                {
                    content,
                    contentType,
                    proposals = new[] { new { name = "NATO" } },
                }
            )
        ).Ok();

        var text = answer.Text("text");
        Assert.All(
            answer["statements"]!.AsArray(),
            s => Assert.Equal(text[(int)s!["start"]!..(int)s["end"]!], s.Text("text"))
        );
        Assert.NotNull(what);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public async Task An_odd_article_is_stored_whole(
        string what,
        string contentType,
        string content
    )
    {
        var response = await api.Post("/articles", new { content, contentType });

        var article = await response.Ok(HttpStatusCode.Created);
        var list = await api.GetJson($"/articles/{article.Text("id")}/statements?limit=200");
        Assert.Equal((int)article["statementCount"]!, list.Items().Count);
        Assert.NotNull(what);
    }

    private static string Nested(string open, string close) =>
        string.Concat(Enumerable.Repeat(open, 10_000))
        + "“We support it,” the minister said."
        + string.Concat(Enumerable.Repeat(close, 10_000));
}
