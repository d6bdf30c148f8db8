using FastEndpoints;
using Microsoft.Extensions.Options;
using StanceApi.Jobs;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Store.Audit;
using StanceApi.Store.Jobs;

namespace StanceApi.Models;

/// <summary>A training.</summary>
/// <param name="Reason" example="Forty corrections on the alliance">For the registry.</param>
public sealed record TrainModelRequest(string? Reason);

public sealed class TrainModelRules : Validator<TrainModelRequest>
{
    public TrainModelRules() => RuleFor(r => r.Reason).Reason();
}

public sealed class TrainModelEndpoint(
    QueueRequestedJob queue,
    JobBell bell,
    IOptions<TrainingSettings> settings
) : Endpoint<TrainModelRequest, JobResponse>
{
    public override void Configure()
    {
        Post("/models");
        Policies(ApiRoles.Admin);
        Tags(ApiTags.Models);
        Summary(s =>
        {
            s.Summary = "Train a new model";
            s.Description =
                "From the configured folder of training data and all corrections of stances that reviewers do not disagree on, in the background: minutes, on two processors. The job's result names the new model and how it does on the hold-out beside the active one. It judges once somebody chooses it with `PUT /models/active`, or at once where the configured rule says so.";
            s.Example(
                "After a round of corrections, in English",
                new TrainModelRequest("Forty corrections on the alliance")
            );
            s.Example(
                "After a round of corrections, in Chinese",
                new TrainModelRequest("关于同盟的四十条更正")
            );
            s.Answers(
                202,
                "The job; `Location` is its address.",
                JobExamples.Running with
                {
                    Kind = TrainModelJob.Name,
                    Done = 3,
                    Total = ModelTrainer.Steps,
                }
            );
            s.Problems([.. ProblemKinds.OfBody, ProblemKinds.Conflict]);
        });
    }

    public override async Task HandleAsync(TrainModelRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (!settings.Value.HasData)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    $"This server has no training data. Set {TrainingSettings.Section}__{nameof(TrainingSettings.DataFolder)} to a folder such as the repository's training-data, and start it again."
                )
            );
            return;
        }
        var author = HttpContext.Author(req.Reason);
        var job = await queue.RunAsync(
            AuditAction.Train,
            cause => new NewJob(
                TrainModelJob.Name,
                author.Name,
                JobInput.Of(new TrainModelInput(req.Reason, cause)),
                [TrainModelJob.Lock],
                ModelTrainer.Steps
            ),
            author,
            ct
        );
        await bell.RingAsync(ct);
        await Send.JobAsync(job, ct);
    }
}
