using StanceApi.Text.Documents;

namespace StanceApi.Benchmarks;

/// <summary>The articles that are read: a web page of the golden set, and one in Markdown if it lies beside the repository.</summary>
internal static class BenchmarkArticles
{
    public const string Page = "golden page";
    public const string Seed = "seed article";

    private static readonly DateTimeOffset Published = new(2024, 10, 2, 12, 0, 0, TimeSpan.Zero);

    public static IEnumerable<string> Names => SeedFile() is null ? [Page] : [Page, Seed];

    public static Article Load(string name) =>
        name == Seed
            ? new Article(File.ReadAllText(SeedFile()!), ArticleFormat.Markdown, Published)
            : new Article(
                File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "page.html")),
                ArticleFormat.Html,
                Published
            );

    private static string? SeedFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StanceApi.sln")))
        {
            folder = folder.Parent;
        }

        var beside = folder?.Parent?.FullName;
        var file = beside is null ? null : Path.Combine(beside, "shared", "seed", "article.md");
        return File.Exists(file) ? file : null;
    }
}
