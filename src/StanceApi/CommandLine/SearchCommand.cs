using System.CommandLine;
using Spectre.Console;
using StanceApi.Problems;
using StanceApi.Questions;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;
using StanceApi.Text.Statements;

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

    private static readonly Option<string?> Proposal = StatementOptions.Proposal();
    private static readonly Option<string?> Actor = StatementOptions.Actor();
    private static readonly Option<string?> Country = StatementOptions.Country();
    private static readonly Option<string?> Label = StatementOptions.Label();
    private static readonly Option<string?> Kind = StatementOptions.Kind();
    private static readonly Option<string?> Lang = StatementOptions.Lang();
    private static readonly Option<string?> From = StatementOptions.From();
    private static readonly Option<string?> To = StatementOptions.To();
    private static readonly Option<string?> MinConfidence = StatementOptions.MinConfidence();
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
            Proposal,
            Actor,
            Country,
            Label,
            Kind,
            Lang,
            From,
            To,
            MinConfidence,
            Limit,
            AsJson,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var words = string.Join(' ', parsed.GetValue(Words) ?? []);
        var wanted = new ListStatementsRequest
        {
            Q = words.Length == 0 ? null : words,
            Proposal = parsed.GetValue(Proposal),
            Actor = parsed.GetValue(Actor),
            Country = parsed.GetValue(Country),
            Label = TextValues.Choice<StanceLabel>(Label.Name, parsed.GetValue(Label)),
            Kind = TextValues.Choice<StatementKind>(Kind.Name, parsed.GetValue(Kind)),
            Lang = parsed.GetValue(Lang),
            SaidFrom = TextValues.Day(From.Name, parsed.GetValue(From)),
            SaidTo = TextValues.Day(To.Name, parsed.GetValue(To)),
            MinConfidence = TextValues.Number(MinConfidence.Name, parsed.GetValue(MinConfidence)),
            Limit = TextValues.WholeNumber(Limit.Name, parsed.GetValue(Limit)) ?? DefaultLimit,
        };
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
                        ? $"{page.Items.Count} statements"
                        : $"{page.Items.Count} statements, and more: --limit, or export for all"
                )
        );
        return 0;
    }
}
