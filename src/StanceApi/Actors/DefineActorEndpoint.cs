using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Actors;

namespace StanceApi.Actors;

public sealed class DefineActorEndpoint(CreateActor create)
    : Endpoint<DefineActorRequest, ActorResponse>
{
    public override void Configure()
    {
        Post("/actors");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Actors);
        Summary(s =>
        {
            s.Summary = "Add an actor";
            s.Description =
                "Somebody whom neither the directory nor an article has named yet. Articles stored from then on are linked to them by any of the names.";
            s.Example("A minister with a term of office, in English", ActorExamples.Definition);
            s.Example("A spokesperson, in Chinese", ActorExamples.ChineseDefinition);
            s.Answers(201, "The actor; `Location` is its address.", ActorExamples.Stored);
            s.Problems([.. ProblemKinds.OfBody, ProblemKinds.Conflict]);
        });
    }

    public override async Task HandleAsync(DefineActorRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var author = HttpContext.Author();
        if (await create.RunAsync(req.ToDraft(req.Id), author, ct) is not { } stored)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    $"An actor with the id '{req.Id}' exists already. Change it with PATCH /api/v1/actors/{req.Id}, or choose another id."
                )
            );
            return;
        }
        ConditionalSending.Tag(HttpContext, stored.Version);
        HttpContext.Response.Headers.Location = ActorAddresses.Of(stored.Id);
        await HttpContext.Response.SendAsync(
            ActorResponse.From(stored),
            StatusCodes.Status201Created,
            cancellation: ct
        );
    }
}
