using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;
using StanceApi.Json;

namespace StanceApi.CommandLine;

/// <summary>Prints what a command found: for people, or with <c>--json</c> what the API answers, on one line.</summary>
public static class Answers
{
    /// <summary>The line of somebody who reads it in a file, or in another program.</summary>
    private const int WidthWithoutTerminal = 160;

    public static Option<bool> Json(
        string description = "Print the JSON that the API answers instead of a table."
    ) => new("--json") { Description = description };

    public static void Write<T>(T answer, bool asJson, params ReadOnlySpan<IRenderable> shown)
    {
        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(answer, WireJson.Options));
            return;
        }
        foreach (var part in shown)
        {
            AnsiConsole.Write(part);
        }
    }

    /// <summary>Colours are for terminals, which Spectre sees to; a file has no width that a table must fit.</summary>
    public static void Prepare()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthWithoutTerminal;
        }
    }
}
