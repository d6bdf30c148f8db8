using StanceApi.Actors;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Statements;
using StanceApi.Timelines;

namespace StanceApi.Shifts;

/// <summary>The examples in the documentation.</summary>
public static class ShiftExamples
{
    private static readonly TimelinePointResponse After = TimelineExamples.Body.Points[0];

    public const string Feed = """
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Shifts of position</title>
          <id>urn:uuid:6a1f7c52-3d0e-8b47-9c58-2e9d4b7f1a03</id>
          <updated>2024-10-02T14:00:00Z</updated>
          <author><name>StanceApi</name></author>
          <link rel="self" type="application/atom+xml" href="http://127.0.0.1:5080/api/v1/shifts.atom" />
        </feed>
        """;

    public static ShiftResponse Shift { get; } =
        new(
            "2k7w0d9qz4m1x",
            ActorExamples.Summary,
            TimelineExamples.Proposal,
            StanceLabel.Favor,
            StanceLabel.Against,
            new DateOnly(2024, 10, 1),
            ShiftCause.Statement,
            "09j5t1n7e3w2s",
            StatementExamples.Id,
            After with
            {
                StatementId = "09j5t1n7e3w2s",
                SaidOn = After.SaidOn with { Date = new DateOnly(2023, 5, 9) },
                Label = StanceLabel.Favor,
                Score = 0.68,
                Confidence = 0.81,
                Text = "这类同盟值得认真考虑。",
                ArticleId = "09j5t1n6zq8bk",
            },
            After,
            new DateTimeOffset(2024, 10, 2, 14, 0, 0, TimeSpan.Zero)
        );
}
