using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using FluentValidation;
using StanceApi.Actors;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;
using StanceApi.Timelines;

namespace StanceApi.Exports;

/// <summary>Whose timelines are wanted, and as what. With `bucket` the rows are calendar periods, without it statements.</summary>
public sealed record ExportTimelineRequest : TimelineWindow
{
    /// <summary>Id of the proposal.</summary>
    /// <example>asian-nato</example>
    [QueryParam]
    [Required]
    public string? Proposal { get; init; }

    /// <summary>Id of one actor; everyone unless given.</summary>
    /// <example>shigeru-ishiba</example>
    [QueryParam]
    public string? Actor { get; init; }

    /// <summary>A table for spreadsheets, or one JSON object a line; `csv` unless given.</summary>
    [QueryParam]
    public ExportFormat? Format { get; init; }
}

public sealed class ExportTimelineRules : Validator<ExportTimelineRequest>
{
    public ExportTimelineRules()
    {
        Include(new TimelineWindowRules());
        RuleFor(r => r.Proposal)
            .NotEmpty()
            .WithMessage("Say on which proposal: ?proposal=asian-nato.");
    }
}

public sealed class ExportTimelineEndpoint(
    ProposalExport export,
    ActorLookup actors,
    ProposalLookup proposals,
    TimeProvider time
) : Endpoint<ExportTimelineRequest>
{
    public override void Configure()
    {
        Get("/exports/timeline");
        Policies(ApiRoles.Reader);
        Description(ExportSummary.Files);
        Tags(ApiTags.Exports);
        Summary(s =>
        {
            s.Summary = "Export timelines";
            s.Description =
                "The timelines of one actor or of everyone on a proposal as one file, in the order of the actors' ids: a row for each statement, or with `bucket` a row for each calendar period that holds evidence.";
            s.Exports();
            s.Problems(
                ProblemKinds.MalformedRequest,
                ProblemKinds.NotFound,
                ProblemKinds.UnknownProposal
            );
        });
    }

    public override async Task HandleAsync(ExportTimelineRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await proposals.FindOrAnswerAsync(req.Proposal!, Send, ct) is not { Id: var proposal })
        {
            return;
        }
        string? actor = null;
        if (req.Actor is { } id)
        {
            if (await actors.SurvivorOrAnswerAsync(id, Send, ct) is not { } survivor)
            {
                return;
            }
            actor = survivor.Id;
        }
        var format = req.Format ?? ExportFormat.Csv;
        var wanted = req.ToRequest(time);
        await (
            req.Bucket is null
                ? Send.ExportAsync(
                    TimelineTables.Points,
                    export.PointsAsync(proposal, actor, wanted, req.Zone(), ct),
                    format,
                    ct
                )
                : Send.ExportAsync(
                    TimelineTables.Buckets,
                    export.BucketsAsync(proposal, actor, wanted, req.Zone(), ct),
                    format,
                    ct
                )
        );
    }
}
