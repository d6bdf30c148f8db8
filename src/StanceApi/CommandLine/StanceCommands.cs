using System.CommandLine;

namespace StanceApi.CommandLine;

/// <summary>The program's commands. A failure is one line on standard error and an exit code above zero.</summary>
public static class StanceCommands
{
    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var root = new RootCommand(
            "Finds who said what in articles and transcripts, and how it stands toward proposals."
        )
        {
            ServeCommand.Create(),
            AnalyzeCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            ModelsCommand.Create(),
            RescoreCommand.Create(),
            DemoCommand.Create(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, ct) => ServeCommand.RunAsync(parsed.UnmatchedTokens, ct));
        try
        {
            var parsed = root.Parse(args);
            if (parsed.Errors is [var error, ..])
            {
                throw new CommandException($"{error.Message.ReplaceLineEndings(" ")} Try --help.");
            }
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false }
            );
        }
        catch (CommandException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}

/// <summary>A failure that its message explains to the user.</summary>
public sealed class CommandException(string message) : Exception(message);
