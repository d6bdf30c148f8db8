using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using StanceApi.Problems;
using StanceApi.Questions;
using StanceApi.Timelines;

namespace StanceApi.CommandLine;

/// <summary><c>positions</c>: where everyone stood on a day.</summary>
public static class PositionsCommand
{
    public static Command Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = "Id of a proposal." };
        var at = StatementOptions.Text("--at", "The day, such as 2024-12-31; today unless given.");
        var json = Answers.Json();
        var command = new Command(
            "positions",
            "Show where each actor stood on a proposal on a day, from against to favor."
        )
        {
            proposal,
            at,
            json,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var wanted = new PositionsRequest
                {
                    Id = parsed.GetRequiredValue(proposal),
                    At = TextValues.Day(at.Name, parsed.GetValue(at)),
                };
                await using var store = await CommandStore.OpenAsync(ct);
                var positions = await store
                    .Services.GetRequiredService<StoreQuestions>()
                    .PositionsAsync(wanted, ct);
                Answers.Write(positions, parsed.GetValue(json), Table(positions));
                return 0;
            }
        );
        return command;
    }

    private static Table Table(PositionsResponse positions)
    {
        var table = new Table()
            .Title(Markup.Escape($"{positions.Proposal.Id} on {StanceText.Day(positions.At)}"))
            .AddColumns("Who", "Position", "against · favor", "Statements", "Last said");
        foreach (var p in positions.Items)
        {
            table.AddRow(
                StanceText.Name(p.Actor.Name, p.Actor.LatinName, p.Actor.Country),
                StanceText.Of(p.Label, p.Score),
                StanceText.Interval(p.Label, p.Low, p.Score, p.High),
                p.Statements.ToString(CultureInfo.InvariantCulture),
                p.LastSaidOn is { } day ? StanceText.Day(day) : "–"
            );
        }
        return table.Caption(
            $"{positions.Items.Count} actors; the lines are 90 % intervals. Who is not here said nothing."
        );
    }
}
