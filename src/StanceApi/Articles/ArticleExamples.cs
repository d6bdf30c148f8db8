using StanceApi.Analyze;

namespace StanceApi.Articles;

/// <summary>The examples in the documentation; the requests run as they are.</summary>
public static class ArticleExamples
{
    public static IngestArticleRequest English { get; } =
        new(
            AnalyzeExamples.English.Content,
            AnalyzeExamples.English.ContentType,
            AnalyzeExamples.English.PublishedAt,
            "https://example.org/articles/1",
            "Example News",
            null
        );

    public static IngestArticleRequest Chinese { get; } =
        new(
            AnalyzeExamples.Chinese.Content,
            AnalyzeExamples.Chinese.ContentType,
            AnalyzeExamples.Chinese.PublishedAt,
            null,
            "示例新闻",
            "zh-Hans"
        );

    public const string Batch = """
        {"content":"印度外交部长说，印度没有加入这类同盟的打算。","contentType":"text/plain","publishedAt":"2024-10-02T13:00:00Z","publisher":"示例新闻"}
        {"content":"<p>Australia's prime minister said that nobody had raised such a plan.</p>","contentType":"text/html","sourceUrl":"https://example.org/articles/3"}
        """;

    public static ArticleResponse Stored { get; } =
        new(
            "09m3k6tz5x0aa",
            null,
            "zh-Hans",
            "示例新闻",
            null,
            new DateTimeOffset(2024, 10, 2, 13, 45, 32, TimeSpan.Zero),
            new DateTimeOffset(2024, 10, 2, 14, 0, 0, TimeSpan.Zero),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            1,
            null
        );

    public static ArticleTextResponse WithText { get; } =
        new(
            Stored,
            [
                new NearDuplicateResponse(
                    "09m3k7bq1w2cc",
                    null,
                    "另一示例报",
                    "https://example.org/articles/2",
                    new DateTimeOffset(2024, 10, 2, 16, 0, 0, TimeSpan.Zero),
                    0.83,
                    "About 83 % of the runs of eight letters, or four Chinese or Japanese characters, occur in both texts."
                ),
            ],
            AnalyzeExamples.Answer.Text
        );
}
