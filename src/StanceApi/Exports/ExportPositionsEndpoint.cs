using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using FluentValidation;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;
using StanceApi.Timelines;

namespace StanceApi.Exports;

/// <summary>Which positions are wanted, and as what.</summary>
public sealed record ExportPositionsRequest : DayRequest
{
    /// <summary>Id of the proposal.</summary>
    /// <example>asian-nato</example>
    [QueryParam]
    [Required]
    public string? Proposal { get; init; }

    /// <summary>A table for spreadsheets, or one JSON object a line; `csv` unless given.</summary>
    [QueryParam]
    public ExportFormat? Format { get; init; }
}

public sealed class ExportPositionsRules : Validator<ExportPositionsRequest>
{
    public ExportPositionsRules()
    {
        Include(new DayRules());
        RuleFor(r => r.Proposal)
            .NotEmpty()
            .WithMessage("Say on which proposal: ?proposal=asian-nato.");
    }
}

public sealed class ExportPositionsEndpoint(
    ProposalExport export,
    ProposalLookup proposals,
    TimeProvider time
) : Endpoint<ExportPositionsRequest>
{
    public override void Configure()
    {
        Get("/exports/positions");
        Policies(ApiRoles.Reader);
        Description(ExportSummary.Files);
        Tags(ApiTags.Exports);
        Summary(s =>
        {
            s.Summary = "Export where each actor stood on a day";
            s.Description =
                "The positions of `GET /proposals/{id}/positions` as one file, a row for each actor in the order of their ids.";
            s.Exports();
            s.Problems(ProblemKinds.MalformedRequest, ProblemKinds.UnknownProposal);
        });
    }

    public override async Task HandleAsync(ExportPositionsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await proposals.FindOrAnswerAsync(req.Proposal!, Send, ct) is not { } proposal)
        {
            return;
        }
        await Send.ExportAsync(
            PositionTable.Table,
            export.PositionsAsync(proposal.Id, req.Day(time), req.Zone(), ct),
            req.Format ?? ExportFormat.Csv,
            ct
        );
    }
}
