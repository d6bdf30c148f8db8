using StanceApi.Store.Jobs;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>A run that judges stored statements anew.</summary>
/// <param name="Id" example="09m3k7bq1w2d4">Later ones are larger.</param>
/// <param name="JobId" example="09m3k7bq1w2d5">The job that does it: its progress, errors and cancelling are there.</param>
/// <param name="State">Where the job is.</param>
/// <param name="Phase">`scoring`; then `finished`; a dry run is `promoting` and then `promoted`, or `dropped`.</param>
/// <param name="ProposalId" example="asian-nato">What it is about; null for all proposals.</param>
/// <param name="DryRun">Whether it only tells what would change.</param>
/// <param name="ModelVersion" example="1.0+3f2a9c">The model that judges.</param>
/// <param name="Cause">What it was started by.</param>
/// <param name="Scored" example="1180">How many stances it judged.</param>
/// <param name="Skipped" example="20">How many were up to date.</param>
/// <param name="Flipped" example="31">How many have another label since, or would have.</param>
/// <param name="KeptHuman" example="3">How many stand because a human set them.</param>
/// <param name="Who" example="local">Who asked for it.</param>
/// <param name="Done" example="1203">How many stances it has looked at.</param>
/// <param name="Total" example="1203">How many there are.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it ended, in whatever way.</param>
public sealed record RescoreRunResponse(
    string Id,
    string JobId,
    JobState State,
    RescorePhase Phase,
    string? ProposalId,
    bool DryRun,
    string ModelVersion,
    RescoreCause Cause,
    long Scored,
    long Skipped,
    long Flipped,
    long KeptHuman,
    string Who,
    long Done,
    long? Total,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt
)
{
    public static RescoreRunResponse From(RescoreRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new RescoreRunResponse(
            run.Id,
            run.Job.Id,
            run.Job.State,
            run.Phase,
            run.ProposalId,
            run.DryRun,
            run.ModelVersion,
            run.Cause,
            run.Scored,
            run.Skipped,
            run.Flipped,
            run.KeptHuman,
            run.Job.Who,
            run.Job.Done,
            run.Job.Total,
            run.Job.CreatedAt,
            run.Job.StartedAt,
            run.Job.FinishedAt
        );
    }
}
