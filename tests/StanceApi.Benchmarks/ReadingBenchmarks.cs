using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using StanceApi.Text;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Benchmarks;

/// <summary>The whole way from an article to its statements, against parsing the same article as HTML and no more.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 15, iterationCount: 15)]
public class ReadingBenchmarks
{
    private const int Times = 100;

    /// <summary>So many readings let the runtime compile everything to its last tier before anything is measured.</summary>
    private const int Rehearsals = 4_000;

    private readonly HtmlParser _parser = new();
    private readonly TextPipeline _pipeline = new();
    private Article _article = new("", ArticleFormat.Html);
    private Article _long = new("", ArticleFormat.Html);

    public static IEnumerable<string> Articles => BenchmarkArticles.Names;

    [ParamsSource(nameof(Articles))]
    public string Article { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        _article = BenchmarkArticles.Load(Article);
        _long = _article with
        {
            Content = string.Concat(Enumerable.Repeat(_article.Content, Times)),
        };
        for (var i = 0; i < Rehearsals; i++)
        {
            Read();
        }
    }

    [Benchmark(Baseline = true, Description = "HTML parser alone")]
    public int Parse()
    {
        using var document = _parser.ParseDocument(_article.Content);
        return document.ChildElementCount;
    }

    [Benchmark(Description = "Pipeline")]
    public ReadArticle Read() => _pipeline.Read(_article);

    [Benchmark(Description = "Pipeline, 100 times the length")]
    public ReadArticle ReadLong() => _pipeline.Read(_long);
}
