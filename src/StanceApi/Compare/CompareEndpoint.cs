using FastEndpoints;
using FluentValidation;
using StanceApi.Actors;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Store.Actors;
using StanceApi.Store.Proposals;
using StanceApi.Timelines;

namespace StanceApi.Compare;

/// <summary>Timelines side by side: some actors on a proposal, or an actor on some proposals.</summary>
public sealed record CompareRequest : TimelineWindow
{
    public const int MaxLines = 20;

    /// <summary>Ids of actors, joined by commas.</summary>
    /// <example>shigeru-ishiba,takeshi-iwaya</example>
    [QueryParam]
    public string? Actors { get; init; }

    /// <summary>Id of an actor; the same as `actors` with one.</summary>
    [QueryParam]
    public string? Actor { get; init; }

    /// <summary>Id of a proposal; the same as `proposals` with one.</summary>
    /// <example>asian-nato</example>
    [QueryParam]
    public string? Proposal { get; init; }

    /// <summary>Ids of proposals, joined by commas.</summary>
    [QueryParam]
    public string? Proposals { get; init; }

    public IReadOnlyList<string> ActorIds() => IdLists.Of(Actors, Actor);

    public IReadOnlyList<string> ProposalIds() => IdLists.Of(Proposals, Proposal);
}

public sealed class CompareRules : Validator<CompareRequest>
{
    public CompareRules()
    {
        Include(new TimelineWindowRules());
        RuleFor(r => r.Actors)
            .Must((r, _) => r.ActorIds().Count > 0)
            .WithMessage("Say whose: ?actors=shigeru-ishiba,takeshi-iwaya.");
        RuleFor(r => r.Proposal)
            .Must((r, _) => r.ProposalIds().Count > 0)
            .WithMessage("Say on which proposal: ?proposal=asian-nato.");
        RuleFor(r => r.Actors)
            .Must((r, _) => r.ActorIds().Count * r.ProposalIds().Count is not 1)
            .WithMessage("One line is nothing to compare; name another actor or proposal.");
        RuleFor(r => r.Actors)
            .Must((r, _) => r.ActorIds().Count * r.ProposalIds().Count <= CompareRequest.MaxLines)
            .WithMessage($"At most {CompareRequest.MaxLines} lines can be compared.");
    }
}

public sealed class CompareEndpoint(ActorLookup find, ProposalLookup lookup, TimelineReader read)
    : Endpoint<CompareRequest, CompareResponse>
{
    public override void Configure()
    {
        Get("/compare");
        Options(b => b.WithMetadata(new KeptWhileUnchanged()));
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Actors);
        Summary(s =>
        {
            s.Summary = "Compare timelines side by side";
            s.Description =
                "Two or more actors on one proposal, or one actor on several: an actor who was merged into another is that one. Each line is what `/actors/{id}/timeline` answers, with the same window and buckets.";
            s.Answers(
                200,
                "One timeline for each actor and proposal, in the order of the question.",
                new CompareResponse([TimelineExamples.OfActor])
            );
            s.NotModified();
            s.Problems(
                ProblemKinds.MalformedRequest,
                ProblemKinds.NotFound,
                ProblemKinds.UnknownProposal
            );
        });
    }

    public override async Task HandleAsync(CompareRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var actors = new List<StoredActor>();
        foreach (var id in req.ActorIds())
        {
            if (await find.SurvivorOrAnswerAsync(id, Send, ct) is not { } actor)
            {
                return;
            }
            if (!actors.Exists(a => string.Equals(a.Id, actor.Id, StringComparison.Ordinal)))
            {
                actors.Add(actor);
            }
        }
        var proposals = new List<StoredProposal>();
        foreach (var id in req.ProposalIds())
        {
            if (await lookup.FindOrAnswerAsync(id, Send, ct) is not { } proposal)
            {
                return;
            }
            proposals.Add(proposal);
        }
        var lines = new List<ActorTimelineResponse>();
        foreach (var actor in actors)
        {
            foreach (var proposal in proposals)
            {
                lines.Add(await read.RunAsync(actor, proposal, req, ct));
            }
        }
        await Send.ComputedAsync(new CompareResponse(lines), ct);
    }
}
