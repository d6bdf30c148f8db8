using System.CommandLine;
using Spectre.Console;
using StanceApi.Problems;
using StanceApi.Questions;
using StanceApi.Stance.Timelines;
using StanceApi.Timelines;

namespace StanceApi.CommandLine;

/// <summary><c>timeline</c>: how an actor's stance on a proposal moved.</summary>
public static class TimelineCommand
{
    private static readonly Argument<string> Actor = new("ACTOR")
    {
        Description = "Id of an actor, such as shigeru-ishiba.",
    };

    private static readonly StatementOptions Conditions = new();
    private static readonly Option<string?> At = StatementOptions.Text(
        "--at",
        "The day of the position; the last day shown unless given."
    );
    private static readonly Option<string?> Bucket = StatementOptions.Choice<BucketSize>(
        "--bucket",
        "The periods of the averages"
    );
    private static readonly Option<bool> AsJson = Answers.Json();

    public static Command Create()
    {
        var command = new Command(
            "timeline",
            "Show what an actor said on a proposal over time, where that leads, and the changes of position."
        )
        {
            Actor,
            Conditions.Proposal,
            Conditions.From,
            Conditions.To,
            At,
            Bucket,
            AsJson,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var wanted = new ActorTimelineRequest
        {
            Id = parsed.GetRequiredValue(Actor),
            Proposal =
                parsed.GetValue(Conditions.Proposal)
                ?? throw new CommandException("Say on which proposal: --proposal asian-nato."),
            From = TextValues.Day(Conditions.From.Name, parsed.GetValue(Conditions.From)),
            To = TextValues.Day(Conditions.To.Name, parsed.GetValue(Conditions.To)),
            At = TextValues.Day(At.Name, parsed.GetValue(At)),
            Bucket =
                TextValues.Choice<BucketSize>(Bucket.Name, parsed.GetValue(Bucket))
                ?? BucketSize.Year,
        };
        await using var store = await CommandStore.OpenAsync(ct);
        var timeline = await store
            .Services.GetRequiredService<StoreQuestions>()
            .TimelineAsync(wanted, ct);
        Answers.Write(
            timeline,
            parsed.GetValue(AsJson),
            Points(timeline),
            Buckets(timeline),
            new Markup(Position(timeline) + "\n")
        );
        return 0;
    }

    private static Table Points(ActorTimelineResponse timeline)
    {
        var table = new Table()
            .Title(
                $"{StanceText.Name(timeline.Actor.Name, timeline.Actor.LatinName, timeline.Actor.Country)} on {Markup.Escape(timeline.Proposal.Id)}"
            )
            .AddColumns("When", "Stance", "Statement", "Shift");
        foreach (var point in timeline.Points)
        {
            var shift = timeline.Shifts.FirstOrDefault(s =>
                string.Equals(s.After, point.StatementId, StringComparison.Ordinal)
            );
            table.AddRow(
                StanceText.Day(point.SaidOn),
                StanceText.Of(point.Label, point.Score),
                Markup.Escape(point.Text),
                shift is null ? "" : $"to {StanceText.Of(shift.To, point.Score)}"
            );
        }
        return table.Caption(
            $"{StanceText.Statements(timeline.Coverage.Statements)}, {timeline.Coverage.Independent} of them independent"
        );
    }

    private static Table Buckets(ActorTimelineResponse timeline)
    {
        var table = new Table().AddColumns("From", "To", "Statements", "against · favor", "Mean");
        foreach (var bucket in timeline.Buckets)
        {
            var label = timeline.Position?.Label ?? default;
            table.AddRow(
                StanceText.Day(bucket.From),
                StanceText.Day(bucket.To),
                bucket.N.ToString(System.Globalization.CultureInfo.InvariantCulture),
                StanceText.Interval(label, bucket.Low, bucket.Mean, bucket.High),
                StanceText.Signed(bucket.Mean)
            );
        }
        return table;
    }

    private static string Position(ActorTimelineResponse timeline) =>
        timeline.Position is { } p
            ? $"Position on {StanceText.Day(p.AsOf)}: {StanceText.Of(p.Label, p.Score)}, between {StanceText.Signed(p.Low)} and {StanceText.Signed(p.High)}."
            : "No position: nothing is known, which is not neutral.";
}
