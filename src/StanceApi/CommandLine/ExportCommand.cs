using System.CommandLine;
using System.Globalization;
using StanceApi.Exports;
using StanceApi.Hosting;
using StanceApi.Json;
using StanceApi.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Statements;
using StanceApi.Store.Exports;
using StanceApi.Store.Hosting;
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

    private static readonly Option<string?> Proposal = Text("--proposal", "Id of a proposal.");
    private static readonly Option<string?> Actor = Text("--actor", "Id of an actor.");
    private static readonly Option<string?> Country = Text("--country", "Such as JPN.");
    private static readonly Option<string?> Label = Text("--label", "Such as against.");
    private static readonly Option<string?> Kind = Text("--kind", "direct, indirect or mixed.");
    private static readonly Option<string?> Lang = Text("--lang", "Such as zh.");
    private static readonly Option<string?> From = Text("--from", "The first day.");
    private static readonly Option<string?> To = Text("--to", "The last day.");
    private static readonly Option<string?> MinConfidence = Text("--min-confidence", "0 to 1.");
    private static readonly Option<string?> Query = Text("--query", "Words that must all occur.");

    private static readonly Option<string?> At = Text("--at", "The day of the positions.");
    private static readonly Option<string?> Bucket = Text(
        "--bucket",
        "A timeline by day, week, month, quarter or year instead of by statement."
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
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddStanceApi();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!await services.GetRequiredService<StoreStatus>().IsReadyAsync(ct))
        {
            throw new CommandException(
                "There is no store, or it is of another version; name it as in Store__ConnectionString='Data Source=stance.db'."
            );
        }
        await CheckProposalAsync(parsed, services.GetRequiredService<ProposalLookup>(), ct);
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
        var format = Value<ExportFormat>(parsed, Format)!.Value;
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
        return new StatementConditionsRules().Validate(wanted).Errors is [var error, ..]
            ? throw new CommandException(error.ErrorMessage)
            : wanted;
    }

    private static async Task CheckProposalAsync(
        ParseResult parsed,
        ProposalLookup proposals,
        CancellationToken ct
    )
    {
        if (
            parsed.GetValue(Proposal) is { } id
            && (await proposals.FindOrExplainAsync(id, ct)).Problem is { } problem
        )
        {
            throw new CommandException(problem.Detail);
        }
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

    private static Option<string?> Text(string name, string description) =>
        new(name) { Description = description };

    private static T? Value<T>(ParseResult parsed, Option<string?> option)
        where T : struct, Enum =>
        parsed.GetValue(option) is not { } text ? null
        : WireNames<T>.TryParse(text, out var value) ? value
        : throw new CommandException(
            $"{option.Name} cannot be '{text}'; it is {WireNames<T>.Choices}."
        );

    private static DateOnly? Date(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
        : throw new CommandException(
            $"{option.Name} cannot be '{text}'; it is a day such as 2024-10-02."
        );

    private static double? Number(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : throw new CommandException($"{option.Name} cannot be '{text}'; it is a number.");
}
