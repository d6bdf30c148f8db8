using System.CommandLine;
using Microsoft.Data.Sqlite;
using StanceApi.Articles;
using StanceApi.Store.Audit;
using StanceApi.Store.Hosting;
using StanceApi.Store.Proposals;

namespace StanceApi.CommandLine;

/// <summary><c>demo</c>: the API over a store of its own, filled with a true story.</summary>
public static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command(
            "demo",
            "Serve a store of its own, filled with who said what about an Asian NATO from 2022 to 2024. Nothing of yours is touched."
        )
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, ct) => RunAsync(parsed.UnmatchedTokens, ct));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("stance-demo-");
        try
        {
            return await ServeCommand.RunAsync(
                [
                    .. settings,
                    $"--{StoreServices.ProviderKey}=sqlite",
                    $"--{StoreServices.ConnectionStringKey}=Data Source={Path.Combine(folder.FullName, "demo.db")}",
                ],
                FillAsync,
                ct
            );
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(WebApplication app, CancellationToken ct)
    {
        await app.Services.MigrateStanceStoreAsync(ct);
        await app.Services.SeedStanceStoreAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var create = services.GetRequiredService<CreateProposal>();
        foreach (var proposal in await DemoFiles.ProposalsAsync(ct))
        {
            await create.RunAsync(proposal, Author.Program, ct);
        }
        var ingestion = services.GetRequiredService<ArticleIngestion>();
        var articles = await DemoFiles.ArticlesAsync(ct);
        await ProgressBar.ShowAsync(
            "Reading the demo's articles",
            async done =>
            {
                for (var i = 0; i < articles.Count; i++)
                {
                    await ingestion.RunAsync(articles[i], Author.Program, ct);
                    done((i + 1.0) / articles.Count);
                }
            }
        );
        app.Lifetime.ApplicationStarted.Register(() => Announce(app.Urls, articles.Count));
    }

    private static void Announce(IEnumerable<string> urls, int articles)
    {
        var url = urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
        Console.WriteLine(
            $"""

            {articles} articles on an Asian NATO are in. Look around:
              {url}/
              {url}/swagger
              {url}/api/v1/proposals/asian-nato/positions
              {url}/api/v1/proposals/asian-nato/timeline?groupBy=country
              {url}/api/v1/statements?q=NATO
            Stop with Ctrl+C; the demo's store is deleted then.

            """
        );
    }
}
