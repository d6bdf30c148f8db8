using StanceApi.Text.Documents;

namespace StanceApi.Benchmarks;

/// <summary>The articles that are read: a web page of the golden set, and one in Markdown if it lies beside the repository.</summary>
internal static class BenchmarkArticles
{
    public const string Page = "golden page";
    public const string Seed = "seed article";

    public static readonly DateTimeOffset Published = new(2024, 10, 2, 12, 0, 0, TimeSpan.Zero);

    public static IEnumerable<string> Names => SeedFile() is null ? [Page] : [Page, Seed];

    public static Article Load(string name) =>
        name == Seed
            ? new Article(File.ReadAllText(SeedFile()!), ArticleFormat.Markdown, Published)
            : new Article(
                File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "page.html")),
                ArticleFormat.Html,
                Published
            );

    /// <summary>The seed article where it is there, else the page: its name, content and media type.</summary>
    public static (string Name, string Content, string MediaType) Source() =>
        SeedFile() is null
            ? (Page, Load(Page).Content, "text/html")
            : (Seed, Load(Seed).Content, "text/markdown");

    /// <summary>The folder with the source code; null where the program does not lie in it.</summary>
    public static string? Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StanceApi.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }

    private static string? SeedFile()
    {
        var beside = Path.GetDirectoryName(Repository());
        var file = beside is null ? null : Path.Combine(beside, "shared", "seed", "article.md");
        return File.Exists(file) ? file : null;
    }
}
