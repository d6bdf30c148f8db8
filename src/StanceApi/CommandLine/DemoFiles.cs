using System.Text.Json;
using StanceApi.Articles;
using StanceApi.Json;
using StanceApi.Proposals;
using StanceApi.Stance.Proposals;
using StanceApi.Text.Documents;

namespace StanceApi.CommandLine;

/// <summary>The proposals and articles that the program brings along.</summary>
public static class DemoFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Demo");

    public static async Task<IReadOnlyList<Proposal>> ProposalsAsync(CancellationToken ct)
    {
        await using var file = File.OpenRead(Path.Combine(Folder, "proposals.json"));
        var inputs = await JsonSerializer.DeserializeAsync<IReadOnlyList<ProposalInput>>(
            file,
            WireJson.Options,
            ct
        );
        return [.. inputs!.Select(p => p.ToStorable())];
    }

    public static async Task<IReadOnlyList<Article>> ArticlesAsync(CancellationToken ct)
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Folder, "articles"), "*.md")
            .Order(StringComparer.Ordinal);
        return await Task.WhenAll(files.Select(f => ArticleFile.ReadAsync(f, ct)));
    }
}
