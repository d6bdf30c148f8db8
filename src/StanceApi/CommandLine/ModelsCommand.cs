using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Spectre.Console;
using StanceApi.Hosting;
using StanceApi.Json;
using StanceApi.Models;
using StanceApi.Stance.Evaluation;
using StanceApi.Store.Audit;
using StanceApi.Store.Hosting;
using StanceApi.Store.Models;

namespace StanceApi.CommandLine;

/// <summary><c>models</c>: the registry of the store that is configured.</summary>
public static class ModelsCommand
{
    private static readonly Option<bool> Json = Answers.Json("Print JSON instead of a table.");

    private static readonly Option<string?> Reason = new("--reason")
    {
        Description = "What for; kept in the registry.",
    };

    public static Command Create()
    {
        var command = new Command("models", "List the models of the store, train one, choose one.")
        {
            Json,
        };
        command.SetAction(
            (parsed, ct) =>
                RunAsync(
                    [],
                    (services, stop) => ListAsync(services, parsed.GetValue(Json), stop),
                    ct
                )
        );
        command.Subcommands.Add(Train());
        command.Subcommands.Add(Activate());
        return command;
    }

    private static Command Train()
    {
        var data = new Option<string?>("--data")
        {
            Description =
                "The folder of training data; Training:DataFolder of the configuration unless given.",
        };
        var train = new Command(
            "train",
            "Train a model from training data and all corrections: minutes, on two processors."
        )
        {
            data,
            Reason,
            Json,
        };
        train.SetAction(
            (parsed, ct) =>
                RunAsync(
                    parsed.GetValue(data) is { } folder
                        ?
                        [
                            $"--{TrainingSettings.Section}:{nameof(TrainingSettings.DataFolder)}={folder}",
                        ]
                        : [],
                    (services, stop) =>
                        TrainAsync(
                            services,
                            Me(parsed.GetValue(Reason)),
                            parsed.GetValue(Json),
                            stop
                        ),
                    ct
                )
        );
        return train;
    }

    private static Command Activate()
    {
        var version = new Argument<string>("VERSION") { Description = "As the list names it." };
        var activate = new Command("activate", "Let a model judge from now on.")
        {
            version,
            Reason,
        };
        activate.SetAction(
            (parsed, ct) =>
                RunAsync(
                    [],
                    (services, stop) =>
                        ActivateAsync(
                            services,
                            parsed.GetValue(version)!,
                            Me(parsed.GetValue(Reason)),
                            stop
                        ),
                    ct
                )
        );
        return activate;
    }

    private static Author Me(string? reason) => new("local", reason);

    private static async Task<int> RunAsync(
        string[] settings,
        Func<IServiceProvider, CancellationToken, Task> run,
        CancellationToken ct
    )
    {
        var builder = ProgramBuilder.Create(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddStanceApi();
        await using var app = builder.Build();
        await app.Services.MigrateStanceStoreAsync(ct);
        await app.Services.SeedStanceStoreAsync(ct);
        await using var scope = app.Services.CreateAsyncScope();
        await run(scope.ServiceProvider, ct);
        return 0;
    }

    private static async Task ListAsync(
        IServiceProvider services,
        bool asJson,
        CancellationToken ct
    )
    {
        var stored = await services.GetRequiredService<FindModels>().AllAsync(ct);
        if (asJson)
        {
            Print(
                new ModelsResponse([
                    .. stored.Models.Select(m => ModelResponse.From(m, stored.Active)),
                ])
            );
            return;
        }
        var table = new Table().AddColumns(
            "",
            "version",
            "macro-F1",
            "corrections",
            "registered",
            "by",
            "for"
        );
        foreach (var model in stored.Models)
        {
            table.AddRow(
                string.Equals(model.Version, stored.Active, StringComparison.Ordinal) ? "*" : "",
                Markup.Escape(model.Version),
                Number(model.Card.MacroF1),
                model.Corrections.ToString(CultureInfo.InvariantCulture),
                model.RegisteredAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                Markup.Escape(model.RegisteredBy),
                Markup.Escape(model.Reason ?? "")
            );
        }
        AnsiConsole.Write(table);
    }

    private static async Task TrainAsync(
        IServiceProvider services,
        Author author,
        bool asJson,
        CancellationToken ct
    )
    {
        if (!services.GetRequiredService<IOptions<TrainingSettings>>().Value.HasData)
        {
            throw new CommandException(
                "There is no training data: name its folder, such as --data training-data."
            );
        }
        var trainer = services.GetRequiredService<ModelTrainer>();
        TrainingResult result;
        try
        {
            TrainingResult? trained = null;
            var done = 0;
            await ProgressBar.ShowAsync(
                "Training",
                async report =>
                    trained = await trainer.RunAsync(
                        author,
                        () => report((double)Interlocked.Increment(ref done) / ModelTrainer.Steps),
                        ct
                    )
            );
            result = trained!;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new CommandException(e.Message.ReplaceLineEndings(" "));
        }
        if (asJson)
        {
            Print(result);
        }
        else
        {
            Write(result);
        }
    }

    private static void Write(TrainingResult result)
    {
        var trial = result.Trial;
        var table = new Table().AddColumns(
            "hold-out",
            "rows",
            Markup.Escape(trial.Against),
            Markup.Escape(result.Version)
        );
        foreach (
            var figures in (IEnumerable<TrialFigures>)
                [trial.All, .. trial.Languages, trial.Corrections]
        )
        {
            table.AddRow(
                figures.Name,
                figures.Rows.ToString(CultureInfo.InvariantCulture),
                Number(figures.Before),
                Number(figures.After)
            );
        }
        AnsiConsole.Write(table);
        Console.WriteLine(
            $"{result.Version}: macro-F1 {Number(result.MacroF1)} on proposals it never saw, {result.Corrections} corrections"
                + (
                    result.Activated ? "; it judges from now on."
                    : result.IsNew ? $". Let it judge: StanceApi models activate {result.Version}"
                    : ". The registry has it already."
                )
        );
    }

    private static async Task ActivateAsync(
        IServiceProvider services,
        string version,
        Author author,
        CancellationToken ct
    )
    {
        if (!Stance.Scoring.StanceScorer.CanServe(version))
        {
            throw new CommandException($"This program cannot judge by a model {version}.");
        }
        var outcome = await services
            .GetRequiredService<ModelActivator>()
            .RunAsync(version, expectedRevision: null, ActivationCause.Person, author, ct);
        if (outcome.Result is ActivateModelResult.Unknown)
        {
            throw new CommandException(
                $"The store has no model {version}; StanceApi models lists those there are."
            );
        }
        Console.WriteLine($"{version} judges.");
    }

    private static void Print<T>(T answer) =>
        Console.WriteLine(JsonSerializer.Serialize(answer, WireJson.Options));

    private static string Number(double value) =>
        value.ToString("0.000", CultureInfo.InvariantCulture);
}
