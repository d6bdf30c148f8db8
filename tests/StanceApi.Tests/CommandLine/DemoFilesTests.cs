using System.Text.RegularExpressions;
using StanceApi.CommandLine;

namespace StanceApi.Tests.CommandLine;

public sealed partial class DemoFilesTests
{
    private const int LongestTerm = 5;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Demo");

    private static readonly string Sources = File.ReadAllText(Path.Combine(Folder, "SOURCES.md"));

    [Fact]
    public async Task Every_article_has_a_date_a_language_and_a_publisher()
    {
        var articles = await DemoFiles.ArticlesAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(articles);
        Assert.All(articles, a => Assert.NotNull(a.PublishedAt));
        Assert.All(articles, a => Assert.NotNull(a.Language));
        Assert.All(articles, a => Assert.NotNull(a.Publisher));
    }

    [Fact]
    public void Every_article_has_its_sources_and_no_other_is_listed()
    {
        var listed = Sources
            .Split('\n')
            .Where(l => l.StartsWith("## ", StringComparison.Ordinal))
            .Select(l => l[3..].Trim());

        Assert.Equal(Names(), listed);
    }

    [Fact]
    public void Words_in_quotation_marks_stand_among_the_sources()
    {
        var sources = Plain(Sources);
        var quotations = Names()
            .Select(n => File.ReadAllText(Path.Combine(Folder, "articles", $"{n}.md")))
            .SelectMany(t => Quotation().Matches(t.Split("\n---\n", 2)[1]))
            .Select(m => Plain(m.Groups["words"].Value))
            .Where(q => q.Length > LongestTerm)
            .ToList();

        Assert.NotEmpty(quotations);
        Assert.All(quotations, q => Assert.Contains(q, sources, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names() =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, "articles"), "*.md")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal);

    /// <summary>Letters and digits alone: marks around and within a quotation differ from one language to another.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex(
        "(?:“(?<words>[^”]*)”|「(?<words>[^」]*)」|\"(?<words>[^\"]*)\")",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Quotation();
}
