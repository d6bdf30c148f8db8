using System.CommandLine;
using Spectre.Console;
using StanceApi.Problems;
using StanceApi.Questions;
using StanceApi.Statements;

namespace StanceApi.CommandLine;

/// <summary><c>search</c>: finds stored statements.</summary>
public static class SearchCommand
{
    private const int DefaultLimit = 20;

    private static readonly Argument<string[]> Words = new("WORDS")
    {
        Description = "Words that must all occur, and phrases in double quotes; none finds all.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly StatementOptions Conditions = new();
    private static readonly Option<string?> Limit = new("--limit", "-n")
    {
        Description = "How many at most, 1 to 200; 20 unless given.",
    };
    private static readonly Option<bool> AsJson = Answers.Json();

    public static Command Create()
    {
        var command = new Command(
            "search",
            "Find statements in the store: with words the best fit first, else the latest said."
        )
        {
            Words,
            Limit,
            AsJson,
        };
        Conditions.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var words = string.Join(' ', parsed.GetValue(Words) ?? []);
        var wanted = Conditions.Read(
            parsed,
            new ListStatementsRequest
            {
                Q = words.Length == 0 ? null : words,
                Limit = TextValues.WholeNumber(Limit.Name, parsed.GetValue(Limit)) ?? DefaultLimit,
            }
        );
        await using var store = await CommandStore.OpenAsync(ct);
        var page = await store
            .Services.GetRequiredService<StoreQuestions>()
            .StatementsAsync(wanted, ct);
        Answers.Write(
            page,
            parsed.GetValue(AsJson),
            StatementTable
                .Of(page.Items, wanted.Proposal)
                .Caption(
                    page.NextCursor is null
                        ? StanceText.Statements(page.Items.Count)
                        : $"{StanceText.Statements(page.Items.Count)}, and more: --limit, or export for all"
                )
        );
        return 0;
    }
}
