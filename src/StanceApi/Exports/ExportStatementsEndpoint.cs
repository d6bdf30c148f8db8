using FastEndpoints;
using StanceApi.Actors;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;
using StanceApi.Statements;
using StanceApi.Store.Actors;
using StanceApi.Store.Exports;

namespace StanceApi.Exports;

/// <summary>Which statements are wanted, and as what.</summary>
public sealed record ExportStatementsRequest : StatementConditions
{
    /// <summary>A table for spreadsheets, or one JSON object a line; `csv` unless given.</summary>
    [QueryParam]
    public ExportFormat? Format { get; init; }
}

public sealed class ExportStatementsRules : Validator<ExportStatementsRequest>
{
    public ExportStatementsRules() => Include(new StatementConditionsRules());
}

public sealed class ExportStatementsEndpoint(
    StreamStatements stream,
    ProposalLookup proposals,
    ActorLookup actors,
    FindActor find
) : Endpoint<ExportStatementsRequest>
{
    public override void Configure()
    {
        Get("/exports/statements");
        Policies(ApiRoles.Reader);
        Description(ExportSummary.Files);
        Tags(ApiTags.Exports);
        Summary(s =>
        {
            s.Summary = "Export statements";
            s.Description =
                "All statements that meet every condition of `GET /statements`, the latest said first, as one file that is written while it is read. As CSV one row a statement; the stance toward `proposal` has columns of its own, and text that a spreadsheet would take for a formula begins with an apostrophe. As NDJSON one statement a line, as in `GET /statements`.";
            s.Exports();
            s.Problems(
                ProblemKinds.MalformedRequest,
                ProblemKinds.NotFound,
                ProblemKinds.UnknownProposal
            );
        });
    }

    public override async Task HandleAsync(ExportStatementsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (req.Proposal is { } id && await proposals.FindOrAnswerAsync(id, Send, ct) is null)
        {
            return;
        }
        if (req.Actor is { } actor && await actors.FindOrAnswerAsync(actor, Send, ct) is null)
        {
            return;
        }
        var filter = await req.ToFilterAsync(find, ct);
        await Send.ExportAsync(
            StatementColumns.For(req.Proposal),
            stream.RunAsync(filter, ct).Select(StatementResponse.From),
            req.Format ?? ExportFormat.Csv,
            ct
        );
    }
}
