using System.CommandLine;
using StanceApi.Exports;
using StanceApi.Problems;
using StanceApi.Questions;
using StanceApi.Stance.Timelines;
using StanceApi.Statements;
using StanceApi.Store.Exports;
using StanceApi.Timelines;

namespace StanceApi.CommandLine;

/// <summary><c>export</c>: writes statements, positions or timelines of the store as CSV or NDJSON.</summary>
public static class ExportCommand
{
    private const string Statements = "statements";
    private const string Positions = "positions";
    private const string Timeline = "timeline";

    private static readonly Argument<string> What = new("WHAT")
    {
        Description = "statements (the default), positions or timeline.",
        DefaultValueFactory = _ => Statements,
    };

    private static readonly Option<string?> Format = new("--format", "-f")
    {
        Description = "csv (the default) or ndjson.",
        DefaultValueFactory = _ => "csv",
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The file to write; standard output unless given.",
    };

    private static readonly Option<bool> AsJson = new("--json")
    {
        Description = "The same as --format ndjson.",
    };

    private static readonly StatementOptions Conditions = new();
    private static readonly Option<string?> Query = StatementOptions.Text(
        "--query",
        "Words that must all occur."
    );
    private static readonly Option<string?> At = StatementOptions.Text(
        "--at",
        "The day of the positions."
    );
    private static readonly Option<string?> Bucket = StatementOptions.Choice<BucketSize>(
        "--bucket",
        "A timeline by period instead of by statement"
    );

    public static Command Create()
    {
        What.AcceptOnlyFromAmong(Statements, Positions, Timeline);
        Format.AcceptOnlyFromAmong("csv", "ndjson");
        var command = new Command(
            "export",
            "Write the store's statements, positions or timelines as a table or as JSON lines."
        )
        {
            What,
            Format,
            AsJson,
            Output,
            Query,
            At,
            Bucket,
        };
        Conditions.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var store = await CommandStore.OpenAsync(ct);
        var services = store.Services;
        var questions = services.GetRequiredService<StoreQuestions>();
        await questions.ProposalAsync(parsed.GetValue(Conditions.Proposal), ct);
        await questions.ActorAsync(parsed.GetValue(Conditions.Actor), ct);
        var write = Writer(parsed, services, ct);
        await using var stream = Open(parsed.GetValue(Output));
        await write(stream);
        return 0;
    }

    /// <summary>Everything that can be wrong with the options is found here, before a file is made.</summary>
    private static Func<Stream, Task> Writer(
        ParseResult parsed,
        IServiceProvider services,
        CancellationToken ct
    )
    {
        var format = parsed.GetValue(AsJson)
            ? ExportFormat.Ndjson
            : Value<ExportFormat>(parsed, Format)!.Value;
        if (parsed.GetValue(What) is Statements)
        {
            var wanted = Wanted(parsed);
            return stream =>
                StatementColumns
                    .For(wanted.Proposal)
                    .WriteAsync(
                        services
                            .GetRequiredService<StreamStatements>()
                            .RunAsync(wanted.ToFilter(), ct)
                            .Select(StatementResponse.From),
                        format,
                        stream,
                        ct
                    );
        }
        var proposal =
            parsed.GetValue(Conditions.Proposal)
            ?? throw new CommandException("Say on which proposal: --proposal asian-nato.");
        var export = services.GetRequiredService<ProposalExport>();
        var today = Days.Today(services.GetRequiredService<TimeProvider>(), TimeZoneInfo.Utc);
        if (parsed.GetValue(What) is Positions)
        {
            var at = Date(parsed, At) ?? today;
            return stream =>
                PositionTable.Table.WriteAsync(
                    export.PositionsAsync(proposal, at, TimeZoneInfo.Utc, ct),
                    format,
                    stream,
                    ct
                );
        }
        var bucket = Value<BucketSize>(parsed, Bucket);
        var (from, to) = (Date(parsed, Conditions.From), Date(parsed, Conditions.To));
        var request = new TimelineRequest(to ?? today, bucket ?? BucketSize.Month, from, to);
        var actor = parsed.GetValue(Conditions.Actor);
        return stream =>
            bucket is null
                ? TimelineTables.Points.WriteAsync(
                    export.PointsAsync(proposal, actor, request, TimeZoneInfo.Utc, ct),
                    format,
                    stream,
                    ct
                )
                : TimelineTables.Buckets.WriteAsync(
                    export.BucketsAsync(proposal, actor, request, TimeZoneInfo.Utc, ct),
                    format,
                    stream,
                    ct
                );
    }

    private static ExportStatementsRequest Wanted(ParseResult parsed)
    {
        var wanted = Conditions.Read(
            parsed,
            new ExportStatementsRequest { Q = parsed.GetValue(Query) }
        );
        StoreQuestions.Check(new ExportStatementsRules(), wanted);
        return wanted;
    }

    private static Stream Open(string? file)
    {
        try
        {
            return file is null ? Console.OpenStandardOutput() : File.Create(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Cannot write {file}: {e.Message}");
        }
    }

    private static T? Value<T>(ParseResult parsed, Option<string?> option)
        where T : struct, Enum => TextValues.Choice<T>(option.Name, parsed.GetValue(option));

    private static DateOnly? Date(ParseResult parsed, Option<string?> option) =>
        TextValues.Day(option.Name, parsed.GetValue(option));
}
