using System.CommandLine;
using StanceApi.Articles.Batches;
using StanceApi.Hosting;
using StanceApi.Store.Hosting;

namespace StanceApi.CommandLine;

/// <summary><c>import</c>: stores articles from files in the store that is configured.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description =
                "Articles as .html, .md or .txt, or .ndjson with one article a line as in POST /articles; folders are searched.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = Answers.Json("Print how many were stored as JSON.");
        var command = new Command(
            "import",
            "Store articles from files with all that they yield. What is there already is passed over, so it can be repeated."
        )
        {
            files,
            json,
        };
        command.SetAction(
            (parsed, ct) => RunAsync(parsed.GetValue(files)!, parsed.GetValue(json), ct)
        );
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool asJson, CancellationToken ct)
    {
        var files = Find(paths);
        var builder = ProgramBuilder.Create();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddStanceApi();
        await using var app = builder.Build();
        await app.Services.MigrateStanceStoreAsync(ct);
        await app.Services.SeedStanceStoreAsync(ct);
        var import = app.Services.GetRequiredService<FileImport>();
        await ProgressBar.ShowAsync("Importing", done => import.RunAsync(files, done, ct));
        foreach (var error in import.Errors.Order(StringComparer.Ordinal))
        {
            await Console.Error.WriteLineAsync(error);
        }
        Answers.Write(
            new ImportSummary(import.Stored, import.Known, import.Errors.Count),
            asJson,
            new Spectre.Console.Text(
                $"{import.Stored} stored, {import.Known} there already, {import.Errors.Count} failed.\n"
            )
        );
        return import.Errors.IsEmpty ? 0 : 1;
    }

    private static List<string> Find(string[] paths)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                files.AddRange(
                    Directory
                        .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                        .Where(FileImport.IsArticles)
                        .Order(StringComparer.Ordinal)
                );
            }
            else if (File.Exists(path))
            {
                files.Add(path);
            }
            else
            {
                throw new CommandException($"There is no file {path}.");
            }
        }
        return files;
    }

    private sealed record ImportSummary(long Stored, long Known, int Failed);
}
