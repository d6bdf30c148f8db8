using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;

namespace StanceApi.Actors;

/// <summary>One actor.</summary>
public sealed record GetActorRequest
{
    /// <summary>Id of the actor.</summary>
    /// <example>shigeru-ishiba</example>
    [RouteParam]
    public string Id { get; init; } = "";
}

public sealed class GetActorEndpoint(ActorLookup actors) : Endpoint<GetActorRequest, ActorResponse>
{
    public override void Configure()
    {
        Get("/actors/{id}");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Actors);
        Summary(s =>
        {
            s.Summary = "Read one actor";
            s.Description = "With every known name and every office with its days and its source.";
            s.Answers(200, "The actor.", ActorExamples.Stored);
            s.NotModified();
            s.Moved();
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(GetActorRequest req, CancellationToken ct)
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
        await Send.ResourceAsync(ActorResponse.From(actor), actor.Version, ct);
    }
}
