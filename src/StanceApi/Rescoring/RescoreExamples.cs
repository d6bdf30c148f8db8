using StanceApi.Actors;
using StanceApi.Stance.Scoring;
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

    public static RescoreDiffResponse Diff { get; } =
        new(
            Finished,
            [new LabelChangeResponse(StanceLabel.Neutral, StanceLabel.Against, 12)],
            [new CauseCountResponse(RescoreChangeCause.Model, 31, 64)],
            [new NamedCountResponse("asian-nato", 31, 64)],
            [new NamedCountResponse("zh-Hans", 19, 40), new NamedCountResponse("en", 12, 24)],
            [new ActorCountResponse(Ishiba, 3, 5)],
            [
                new PositionChangeResponse(
                    "asian-nato",
                    Ishiba,
                    RescoreChangeCause.Model,
                    StanceLabel.Neutral,
                    0.11,
                    StanceLabel.Favor,
                    0.52,
                    []
                ),
            ],
            [
                new StanceChangeResponse(
                    "asian-nato",
                    "09m3k6v2c8r4t",
                    "09m3k6v2c8r4s",
                    RescoreChangeCause.Model,
                    StanceLabel.Neutral,
                    -0.12,
                    "0.9+77c1e0",
                    StanceLabel.Favor,
                    0.61,
                    0.73,
                    Flipped: true,
                    "en",
                    new DateOnly(2024, 9, 27),
                    "An Asian version of NATO must be created.",
                    [Ishiba]
                ),
            ],
            null
        );

    private static ActorSummaryResponse Ishiba =>
        new("shigeru-ishiba", "石破茂", "Shigeru Ishiba", "JPN");

    public static PromoteRescoreRunRequest Promotion { get; } = new("The flips look right");

    public static PromoteRescoreRunRequest ChinesePromotion { get; } = new("变化的立场看来正确");
}
