using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Store.Actors;
using StanceApi.Text.Actors;

namespace StanceApi.Actors;

/// <summary>What to change about an actor. What is absent or null stays.</summary>
/// <param name="Name" example="Ada Example">The name as the actor writes it.</param>
/// <param name="LatinName" example="Ada Example">The name in Latin letters; "" for none.</param>
/// <param name="Type">What kind of actor it is.</param>
/// <param name="Country" example="NOR">ISO 3166-1 alpha-3; "" for none.</param>
/// <param name="Names">All forms of the name: replaces those there are.</param>
/// <param name="Offices">All offices: replaces those there are.</param>
/// <param name="Reason" example="The ministry's own spelling">For the audit log.</param>
public sealed record ChangeActorRequest(
    string? Name,
    string? LatinName,
    ActorType? Type,
    string? Country,
    LocalizedTexts? Names,
    IReadOnlyList<OfficeInput>? Offices,
    string? Reason
) : IActorInput
{
    /// <summary>Id of the actor.</summary>
    /// <example>shigeru-ishiba</example>
    [RouteParam]
    public string Id { get; init; } = "";
}

public sealed class ChangeActorRules : Validator<ChangeActorRequest>
{
    public ChangeActorRules()
    {
        Include(new ActorInputRules());
        RuleFor(r => r.Reason).Reason();
    }
}

public sealed class ChangeActorEndpoint(ActorLookup find, ChangeActor change)
    : Endpoint<ChangeActorRequest, ActorResponse>
{
    public override void Configure()
    {
        Patch("/actors/{id}");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Actors);
        Summary(s =>
        {
            s.Summary = "Correct an actor";
            s.Description =
                "Changes what is sent and nothing else. From then on neither the directory nor an article changes the actor. Send `If-Match` to be sure that nobody changed it in between.";
            s.Example("The name and the country, in English", ActorExamples.Change);
            s.Example("The name in Chinese", ActorExamples.ChineseChange);
            s.Answers(200, "The actor as it is now.", ActorExamples.Stored);
            s.Moved();
            s.Problems([
                .. ProblemKinds.OfBody,
                ProblemKinds.NotFound,
                ProblemKinds.PreconditionFailed,
            ]);
        });
    }

    public override async Task HandleAsync(ChangeActorRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.FindOrAnswerAsync(req.Id, Send, ct) is not { } known)
        {
            return;
        }
        if (await Send.MovedAsync(known, ct))
        {
            return;
        }
        if (!EntityTags.MayChange(HttpContext.Request, known.Version))
        {
            await Send.ChangedAsync("The actor");
            return;
        }
        var expected = EntityTags.HasCondition(HttpContext.Request) ? known.Version : null;
        var outcome = await change.RunAsync(
            req.Id,
            req.ToDraft(req.Id),
            expected,
            HttpContext.Author(req.Reason),
            ct
        );
        if (outcome.Actor is not { } stored)
        {
            await Send.ChangedAsync("The actor");
            return;
        }
        await Send.ResourceAsync(ActorResponse.From(stored), stored.Version, ct);
    }
}
