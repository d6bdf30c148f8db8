using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace StanceApi.CommandLine;

/// <summary>A command's help, with examples to copy at its end.</summary>
public sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public static void AddTo(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        ArgumentNullException.ThrowIfNull(parseResult);
        var result = help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var examples =
            command is RootCommand
                ? command.Subcommands.Select(c => CommandExamples.Of(c.Name)[0])
                : CommandExamples.Of(command.Name);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  {example}");
        }
        output.WriteLine();
        return result;
    }
}
