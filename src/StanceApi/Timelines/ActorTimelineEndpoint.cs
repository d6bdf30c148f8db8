using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using FluentValidation;
using StanceApi.Actors;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;

namespace StanceApi.Timelines;

/// <summary>One actor's timeline on one proposal.</summary>
public sealed record ActorTimelineRequest : TimelineWindow
{
    /// <summary>Id of the actor.</summary>
    /// <example>shigeru-ishiba</example>
    [RouteParam]
    public string Id { get; init; } = "";

    /// <summary>Id of the proposal.</summary>
    /// <example>asian-nato</example>
    [QueryParam]
    [Required]
    public string? Proposal { get; init; }
}

public sealed class ActorTimelineRules : Validator<ActorTimelineRequest>
{
    public ActorTimelineRules()
    {
        Include(new TimelineWindowRules());
        RuleFor(r => r.Proposal)
            .NotEmpty()
            .WithMessage("Say on which proposal: ?proposal=asian-nato.");
    }
}

public sealed class ActorTimelineEndpoint(
    ActorLookup actors,
    ProposalLookup proposals,
    TimelineReader read
) : Endpoint<ActorTimelineRequest, ActorTimelineResponse>
{
    public override void Configure()
    {
        Get("/actors/{id}/timeline");
        Options(b => b.WithMetadata(new KeptWhileUnchanged()));
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Actors);
        Summary(s =>
        {
            s.Summary = "How an actor's stance on a proposal moved";
            s.Description =
                "Every statement that bears on the proposal, the position on a day with its interval, calendar buckets, and the shifts with the two statements that show them.";
            s.Answers(200, "The timeline.", TimelineExamples.OfActor);
            s.NotModified();
            s.Moved();
            s.Problems(
                ProblemKinds.MalformedRequest,
                ProblemKinds.NotFound,
                ProblemKinds.UnknownProposal
            );
        });
    }

    public override async Task HandleAsync(ActorTimelineRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await actors.FindOrAnswerAsync(req.Id, Send, ct) is not { } actor)
        {
            return;
        }
        if (await Send.MovedAsync(actor, ct))
        {
            return;
        }
        if (await proposals.FindOrAnswerAsync(req.Proposal!, Send, ct) is not { } proposal)
        {
            return;
        }
        await Send.ComputedAsync(await read.RunAsync(actor, proposal, req, ct), ct);
    }
}
