using StanceApi.Store.Jobs;

namespace StanceApi.Jobs;

/// <summary>The examples in the documentation.</summary>
public static class JobExamples
{
    public static JobResponse Running { get; } =
        JobResponse.From(
            new StoredJob(
                "09m3k7bq1w2d4",
                "rescore",
                JobState.Running,
                "local",
                null,
                new DateTimeOffset(2024, 10, 2, 14, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2024, 10, 2, 14, 0, 1, TimeSpan.Zero),
                null,
                48_000,
                120_000,
                4_000,
                CancelRequested: false,
                0,
                [],
                null
            )
        );

    public static JobResponse Cancelled { get; } = Running with { CancelRequested = true };

    public const string Events = """
        event: progress
        data: {"id":"09m3k7bq1w2d4","kind":"rescore","state":"running","done":48000,"total":120000}

        event: end
        data: {"id":"09m3k7bq1w2d4","kind":"rescore","state":"succeeded","done":120000,"total":120000}


        """;
}
