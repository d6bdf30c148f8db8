using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using StanceApi.Analyze;
using StanceApi.Articles;
using StanceApi.Hosting;
using StanceApi.Json;
using StanceApi.Models;
using StanceApi.Proposals;
using StanceApi.Stance.Proposals;
using StanceApi.Store.Actors;
using StanceApi.Store.Hosting;
using StanceApi.Store.Proposals;

namespace StanceApi.CommandLine;

/// <summary><c>analyze</c>: reads article files and prints their statements; stores nothing.</summary>
public static class AnalyzeCommand
{
    private const string Table = "table";
    private const string Json = "json";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Articles as .html, .md or .txt.",
            Arity = ArgumentArity.OneOrMore,
        };
        var proposals = new Option<string[]>("--proposal", "-p")
        {
            Description =
                "Id of a proposal to judge by, from the store or the demo. May be given several times.",
        };
        var format = new Option<string>("--format", "-f")
        {
            Description = "How to print: a table, or the JSON of POST /analyze, one line a file.",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, Json);
        var published = new Option<string?>("--published")
        {
            Description =
                "When they were published, such as 2024-10-02; wins over the files' own dates.",
        };
        var json = Answers.Json();
        var command = new Command(
            "analyze",
            "Read articles and print who said what, when, and how it stands toward proposals."
        )
        {
            files,
            proposals,
            format,
            json,
            published,
        };
        command.SetAction(
            (parsed, ct) =>
                RunAsync(
                    parsed.GetValue(files)!,
                    parsed.GetValue(proposals) ?? [],
                    parsed.GetValue(json) || parsed.GetValue(format) is Json,
                    Date(parsed.GetValue(published)),
                    ct
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(
        string[] files,
        string[] proposalIds,
        bool asJson,
        DateTimeOffset? published,
        CancellationToken ct
    )
    {
        var builder = ProgramBuilder.Create();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddStanceApi();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var hasStore = await services.GetRequiredService<StoreStatus>().IsReadyAsync(ct);
        var proposals = await FindAsync(proposalIds, hasStore ? services : null, ct);
        var actors = hasStore ? services.GetRequiredService<FindSpeakers>() : null;
        var analysis = services.GetRequiredService<ArticleAnalysis>();
        var scorers = services.GetRequiredService<IScorers>();
        var scorer = hasStore ? await scorers.ActiveAsync(ct) : scorers.Shipped;
        foreach (var file in files)
        {
            var article = await ReadAsync(file, ct);
            var answer = await analysis.RunAsync(
                article with
                {
                    PublishedAt = published ?? article.PublishedAt,
                },
                proposals,
                actors,
                scorer,
                ct
            );
            if (asJson)
            {
                Console.WriteLine(JsonSerializer.Serialize(answer, WireJson.Options));
            }
            else
            {
                AnsiConsole.Write(StatementTable.Of(file, answer));
            }
        }
        return 0;
    }

    private static async Task<IReadOnlyList<Proposal>> FindAsync(
        string[] ids,
        IServiceProvider? store,
        CancellationToken ct
    )
    {
        if (ids.Length == 0)
        {
            return [];
        }
        var stored = store is null
            ? []
            : await store.GetRequiredService<ListProposals>().AllAsync(ct);
        var known = stored
            .Select(p => p.Proposal)
            .Concat(await DemoFiles.ProposalsAsync(ct))
            .DistinctBy(p => p.Id, StringComparer.Ordinal)
            .ToDictionary(p => p.Id, StringComparer.Ordinal);
        return
        [
            .. ids.Select(id =>
                known.TryGetValue(id, out var proposal) ? proposal : throw Unknown(id, known.Keys)
            ),
        ];
    }

    private static CommandException Unknown(string id, IEnumerable<string> known)
    {
        var similar = Similarity.Nearest(id, known).ToList();
        return new CommandException(
            similar.Count > 0
                ? $"No proposal has the id '{id}': did you mean {string.Join(" or ", similar)}?"
                : $"No proposal has the id '{id}'. Known: {string.Join(", ", known)}."
        );
    }

    private static async Task<Text.Documents.Article> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            return await ArticleFile.ReadAsync(file, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Cannot read {file}: {e.Message}");
        }
    }

    private static DateTimeOffset? Date(string? text) =>
        text is null ? null
        : DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var date
        )
            ? date
        : throw new CommandException($"'{text}' is no date; send one such as 2024-10-02.");
}
