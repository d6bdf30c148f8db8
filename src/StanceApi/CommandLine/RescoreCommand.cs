using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using StanceApi.Health;
using StanceApi.Jobs;
using StanceApi.Json;
using StanceApi.Models;
using StanceApi.Questions;
using StanceApi.Rescoring;
using StanceApi.Store.Audit;
using StanceApi.Store.Faults;
using StanceApi.Store.Jobs;
using StanceApi.Store.Rescoring;

namespace StanceApi.CommandLine;

/// <summary><c>rescore</c>: judges stored statements anew, here or in the server that works on the store.</summary>
public static class RescoreCommand
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);

    private static readonly Option<string?> Proposal = new("--proposal", "-p")
    {
        Description = "Id of a proposal; all of them unless given.",
    };

    private static readonly Option<string?> Model = new("--model")
    {
        Description = "A registered model, for a dry run; the active one unless given.",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Change nothing; see what would change with GET /rescore-runs/ID/diff.",
    };

    private static readonly Option<bool> Json = Answers.Json(
        "Print the JSON of GET /rescore-runs/ID at the end."
    );

    public static Command Create()
    {
        var command = new Command(
            "rescore",
            "Judge what is stale among the stored statements. A run that was cut off goes on where it was."
        )
        {
            Proposal,
            Model,
            DryRun,
            Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var store = await CommandStore.OpenAsync(ct);
        var services = store.Services;
        var run = await StartAsync(parsed, services, ct);
        var work = WorkAsync(services, run.Job.Id, ct);
        var isJson = parsed.GetValue(Json);
        var job = await ShowAsync(services, run.Job.Id, work, ct);
        await work;
        run = (await services.GetRequiredService<FindRun>().RunAsync(run.Id, ct))!;
        if (job.State is not JobState.Succeeded)
        {
            throw new CommandException(
                $"The run {run.Id} {WireNames<JobState>.Of(job.State)}{(job.Errors is [.., var error] ? $": {error.Detail}" : ".")}"
            );
        }
        Console.WriteLine(
            isJson
                ? JsonSerializer.Serialize(RescoreRunResponse.From(run), WireJson.Options)
                : Summary(run)
        );
        return 0;
    }

    private static async Task<RescoreRun> StartAsync(
        ParseResult parsed,
        IServiceProvider services,
        CancellationToken ct
    )
    {
        var (proposal, dryRun) = (parsed.GetValue(Proposal), parsed.GetValue(DryRun));
        await services.GetRequiredService<StoreQuestions>().ProposalAsync(proposal, ct);
        var scorers = services.GetRequiredService<IScorers>();
        var active = (await scorers.ActiveAsync(ct)).ModelVersion;
        var version = parsed.GetValue(Model) ?? active;
        if (await scorers.FindAsync(version, ct) is null)
        {
            throw new CommandException($"No model has the version '{version}'.");
        }
        if (!dryRun && version != active)
        {
            throw new CommandException(
                $"The model '{version}' is not the active one; add --dry-run, or make it active first."
            );
        }
        return (
            await services
                .GetRequiredService<StartRun>()
                .RunAsync(
                    new NewRun(
                        proposal,
                        version,
                        dryRun,
                        RescoreCause.Request,
                        new Author("local")
                    ),
                    ct
                )
        )!;
    }

    /// <summary>Works on the job until it is finished, here or by a server that has it.</summary>
    private static async Task WorkAsync(IServiceProvider services, string id, CancellationToken ct)
    {
        var execution = services.GetRequiredService<JobExecution>();
        var health = services.GetRequiredService<StoreHealth>();
        while (true)
        {
            await execution.RunNextAsync(id, ct);
            if ((await FindAsync(services, id, ct)).IsFinished)
            {
                return;
            }
            if (await health.CheckAsync(ct) is { } fault and not StoreFault.Locked)
            {
                var kind = StoreProblems.KindOf(fault);
                throw new CommandException(
                    $"{kind.Title}: {kind.Meaning} The run goes on when it is started again."
                );
            }
            await Task.Delay(TryAgainAfter, ct);
        }
    }

    private static async Task<StoredJob> FindAsync(
        IServiceProvider services,
        string id,
        CancellationToken ct
    )
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<FindJob>().RunAsync(id, ct))!;
    }

    private static async Task<StoredJob> ShowAsync(
        IServiceProvider services,
        string id,
        Task work,
        CancellationToken ct
    )
    {
        StoredJob? last = null;
        await ProgressBar.ShowAsync(
            "Judging",
            async (done, say) =>
                last = await WatchAsync(
                    services,
                    id,
                    work,
                    job =>
                    {
                        if (job.RatePerSecond is { } rate)
                        {
                            say(
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"Judging, {rate:0} a second"
                                )
                            );
                        }
                        done(job.IsFinished ? 1 : job.Done / Math.Max(1.0, job.Total ?? 1));
                    },
                    ct
                )
        );
        return last!;
    }

    private static async Task<StoredJob> WatchAsync(
        IServiceProvider services,
        string id,
        Task work,
        Action<StoredJob> show,
        CancellationToken ct
    )
    {
        while (true)
        {
            var job = await FindAsync(services, id, ct);
            show(job);
            if (job.IsFinished || work.IsFaulted)
            {
                return job;
            }
            await Task.Delay(LookEvery, ct);
        }
    }

    private static string Summary(RescoreRun run) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Scored} judged by {run.ModelVersion}, {run.Skipped} up to date, {run.Flipped} flipped, {run.KeptHuman} kept as a human set them. What changed: GET /api/v1/rescore-runs/{run.Id}/diff"
        );
}
