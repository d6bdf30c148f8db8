using System.CommandLine;
using StanceApi.Json;
using StanceApi.Stance.Scoring;
using StanceApi.Text.Statements;

namespace StanceApi.CommandLine;

/// <summary>The conditions on statements, alike in every command that takes them.</summary>
internal static class StatementOptions
{
    public static Option<string?> Proposal() => Text("--proposal", "Id of a proposal.", "-p");

    public static Option<string?> Actor() =>
        Text("--actor", "Id of an actor, such as shigeru-ishiba.", "-a");

    public static Option<string?> Country() => Text("--country", "Such as JPN.", "-c");

    public static Option<string?> Label() => Choice<StanceLabel>("--label", "The stance");

    public static Option<string?> Kind() => Choice<StatementKind>("--kind", "How it is reported");

    public static Option<string?> Lang() =>
        Text("--lang", "Such as en, or zh for both scripts of Chinese.");

    public static Option<string?> From() => Text("--from", "The first day, such as 2024-01-01.");

    public static Option<string?> To() => Text("--to", "The last day, such as 2024-12-31.");

    public static Option<string?> MinConfidence() =>
        Text("--min-confidence", "How sure the stance must be, 0 to 1.");

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
