using StanceApi.Store.Jobs;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>The examples in the documentation; the requests run as they are.</summary>
public static class RescoreExamples
{
    private static readonly DateTimeOffset At = new(2024, 10, 2, 14, 0, 0, TimeSpan.Zero);

    public static StartRescoreRunRequest Everything { get; } = new(null, null);

    public static StartRescoreRunRequest Dry { get; } =
        new("asian-nato", null, DryRun: true, "先看哪些会变");

    public static RescoreRunResponse Queued { get; } =
        new(
            "09m3k7bq1w2d4",
            "09m3k7bq1w2d5",
            JobState.Queued,
            RescorePhase.Scoring,
            "asian-nato",
            DryRun: true,
            "1.0+3f2a9c",
            RescoreCause.Request,
            0,
            0,
            0,
            0,
            "local",
            0,
            null,
            At,
            null,
            null
        );

    public static RescoreRunResponse Finished { get; } =
        Queued with
        {
            State = JobState.Succeeded,
            Phase = RescorePhase.Finished,
            Scored = 1_180,
            Skipped = 20,
            Flipped = 31,
            KeptHuman = 3,
            Done = 1_203,
            Total = 1_203,
            StartedAt = At.AddSeconds(1),
            FinishedAt = At.AddSeconds(3),
        };

    public static RescoreRunResponse Dropped { get; } =
        Finished with
        {
            Phase = RescorePhase.Dropped,
        };

    public static PromoteRescoreRunRequest Promotion { get; } = new("The flips look right");
}
