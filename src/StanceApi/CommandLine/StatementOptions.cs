using System.CommandLine;
using StanceApi.Json;
using StanceApi.Problems;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;
using StanceApi.Text.Statements;

namespace StanceApi.CommandLine;

/// <summary>The conditions on statements, alike in every command that takes them.</summary>
internal sealed class StatementOptions
{
    public Option<string?> Proposal { get; } = Text("--proposal", "Id of a proposal.", "-p");

    public Option<string?> Actor { get; } =
        Text("--actor", "Id of an actor, such as shigeru-ishiba.", "-a");

    public Option<string?> Country { get; } = Text("--country", "Such as JPN.", "-c");

    public Option<string?> Label { get; } = Choice<StanceLabel>("--label", "The stance");

    public Option<string?> Kind { get; } = Choice<StatementKind>("--kind", "How it is reported");

    public Option<string?> Lang { get; } =
        Text("--lang", "Such as en, or zh for both scripts of Chinese.");

    public Option<string?> From { get; } = Text("--from", "The first day, such as 2024-01-01.");

    public Option<string?> To { get; } = Text("--to", "The last day, such as 2024-12-31.");

    public Option<string?> MinConfidence { get; } =
        Text("--min-confidence", "How sure the stance must be, 0 to 1.");

    /// <summary>All of them become options of the command.</summary>
    public void AddTo(Command command)
    {
        foreach (
            var option in (Option<string?>[])
                [Proposal, Actor, Country, Label, Kind, Lang, From, To, MinConfidence]
        )
        {
            command.Add(option);
        }
    }

    /// <summary>The request with the conditions that the command line names.</summary>
    /// <exception cref="CommandException">A value is none of those that are possible.</exception>
    public T Read<T>(ParseResult parsed, T request)
        where T : StatementConditions
    {
        StatementConditions conditions = request;
        return (T)(
            conditions with
            {
                Proposal = parsed.GetValue(Proposal),
                Actor = parsed.GetValue(Actor),
                Country = parsed.GetValue(Country),
                Label = TextValues.Choice<StanceLabel>(Label.Name, parsed.GetValue(Label)),
                Kind = TextValues.Choice<StatementKind>(Kind.Name, parsed.GetValue(Kind)),
                Lang = parsed.GetValue(Lang),
                SaidFrom = TextValues.Day(From.Name, parsed.GetValue(From)),
                SaidTo = TextValues.Day(To.Name, parsed.GetValue(To)),
                MinConfidence = TextValues.Number(
                    MinConfidence.Name,
                    parsed.GetValue(MinConfidence)
                ),
            }
        );
    }

    public static Option<string?> Text(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description };

    /// <summary>The values are offered for completion; what is wrong is said by those that read them.</summary>
    public static Option<string?> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var option = Text(name, $"{description}: {WireNames<T>.Choices}.");
        option.CompletionSources.Add(_ => Enum.GetValues<T>().Select(WireNames<T>.Of));
        return option;
    }
}
