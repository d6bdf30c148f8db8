using System.CommandLine;
using System.CommandLine.Invocation;
using StanceApi.Health;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Store.Faults;

namespace StanceApi.CommandLine;

/// <summary>The program's commands. A failure is one line on standard error and an exit code above zero.</summary>
public static class StanceCommands
{
    /// <summary>The server itself says how long it drains; by default it would be cut off after two seconds.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromHours(1);

    /// <summary>What shells expect of a program that was stopped by Ctrl+C.</summary>
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var root = Root();
        Answers.Prepare();
        try
        {
            var parsed = root.Parse(args);
            CheckCommand(root, parsed, args);
            // What is missing does not matter to those who ask for help.
            if (parsed.Action is ParseErrorAction && parsed.Errors is [var error, ..])
            {
                throw new CommandException($"{error.Message.ReplaceLineEndings(" ")} Try --help.");
            }
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = LongestEnd,
                }
            );
        }
        catch (Exception failure) when (failure is CommandException or ProblemException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception failure) when (StoreFaults.Of(failure) is { } fault)
        {
            var kind = StoreProblems.KindOf(fault);
            await Console.Error.WriteLineAsync($"{kind.Title}: {kind.Meaning}");
            return 1;
        }
    }

    public static RootCommand Root()
    {
        var root = new RootCommand(
            "Finds who said what in articles and transcripts, and how it stands toward proposals."
        )
        {
            ServeCommand.Create(),
            DemoCommand.Create(),
            AnalyzeCommand.Create(),
            ImportCommand.Create(),
            SearchCommand.Create(),
            PositionsCommand.Create(),
            TimelineCommand.Create(),
            ExportCommand.Create(),
            RescoreCommand.Create(),
            ModelsCommand.Create(),
            KeysCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            CompletionCommand.Create(),
        };
        HelpWithExamples.AddTo(root);
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, ct) => ServeCommand.RunAsync(parsed.UnmatchedTokens, ct));
        return root;
    }

    /// <summary>A mistyped command would else be taken for a setting of the server.</summary>
    private static void CheckCommand(RootCommand root, ParseResult parsed, string[] args)
    {
        if (
            parsed.CommandResult.Command == root
            && args is [var word, ..]
            && parsed.UnmatchedTokens.Contains(word, StringComparer.Ordinal)
            && !word.StartsWith('-')
            && Similarity.Nearest(word, root.Subcommands.Select(c => c.Name)).FirstOrDefault()
                is { } meant
        )
        {
            throw new CommandException($"There is no command '{word}': did you mean {meant}?");
        }
    }
}

/// <summary>A failure that its message explains to the user.</summary>
public sealed class CommandException(string message) : Exception(message);
