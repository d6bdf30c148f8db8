using System.CommandLine;
using StanceApi.Exports;
using StanceApi.Problems;
using StanceApi.Questions;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Statements;
using StanceApi.Store.Exports;
using StanceApi.Text.Statements;
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

    private static readonly Option<string?> Proposal = StatementOptions.Proposal();
    private static readonly Option<string?> Actor = StatementOptions.Actor();
    private static readonly Option<string?> Country = StatementOptions.Country();
    private static readonly Option<string?> Label = StatementOptions.Label();
    private static readonly Option<string?> Kind = StatementOptions.Kind();
    private static readonly Option<string?> Lang = StatementOptions.Lang();
    private static readonly Option<string?> From = StatementOptions.From();
    private static readonly Option<string?> To = StatementOptions.To();
    private static readonly Option<string?> MinConfidence = StatementOptions.MinConfidence();
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
            Proposal,
            Actor,
            Country,
            Label,
            Kind,
            Lang,
            From,
            To,
            MinConfidence,
            Query,
            At,
            Bucket,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        await using var store = await CommandStore.OpenAsync(ct);
        var services = store.Services;
        var questions = services.GetRequiredService<StoreQuestions>();
        await questions.ProposalAsync(parsed.GetValue(Proposal), ct);
        await questions.ActorAsync(parsed.GetValue(Actor), ct);
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
            var wanted = Conditions(parsed);
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
            parsed.GetValue(Proposal)
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
        var (from, to) = (Date(parsed, From), Date(parsed, To));
        var request = new TimelineRequest(to ?? today, bucket ?? BucketSize.Month, from, to);
        var actor = parsed.GetValue(Actor);
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

    private static ExportStatementsRequest Conditions(ParseResult parsed)
    {
        var wanted = new ExportStatementsRequest
        {
            Actor = parsed.GetValue(Actor),
            Country = parsed.GetValue(Country),
            Proposal = parsed.GetValue(Proposal),
            Label = Value<StanceLabel>(parsed, Label),
            Kind = Value<StatementKind>(parsed, Kind),
            Lang = parsed.GetValue(Lang),
            SaidFrom = Date(parsed, From),
            SaidTo = Date(parsed, To),
            MinConfidence = Number(parsed, MinConfidence),
            Q = parsed.GetValue(Query),
        };
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

    private static double? Number(ParseResult parsed, Option<string?> option) =>
        TextValues.Number(option.Name, parsed.GetValue(option));
}
