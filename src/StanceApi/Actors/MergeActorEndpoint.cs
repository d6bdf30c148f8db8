using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using FluentValidation;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Store.Actors;

namespace StanceApi.Actors;

/// <summary>Which actor this one turned out to be.</summary>
/// <param name="Into" example="ada-example">Id of the actor that stays.</param>
/// <param name="Reason" example="The same person, named by her office">For the audit log.</param>
public sealed record MergeActorRequest([property: Required] string? Into, string? Reason)
{
    /// <summary>Id of the actor that is merged into the other.</summary>
    /// <example>ada-example-2</example>
    [RouteParam]
    public string Id { get; init; } = "";
}

public sealed class MergeActorRules : Validator<MergeActorRequest>
{
    public MergeActorRules()
    {
        RuleFor(r => r.Into)
            .NotEmpty()
            .WithMessage("Say which actor stays: {\"into\": \"ada-example\"}.");
        RuleFor(r => r.Reason).Reason();
    }
}

public sealed class MergeActorEndpoint(MergeActors merge, ActorLookup actors)
    : Endpoint<MergeActorRequest, ActorMergeResponse>
{
    public override void Configure()
    {
        Post("/actors/{id}/merge");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Actors);
        Summary(s =>
        {
            s.Summary = "Merge an actor into another";
            s.Description =
                "The statements, names and offices of the one are the other's from then on; timelines and positions follow at once, and what both were quoted with is counted once. The merged id answers 308 with the address of the other. `POST /actors/{id}/split` takes it back.";
            s.Example("Two records of one person", ActorExamples.Merge);
            s.Answers(200, "The actor that stays.", ActorExamples.Merged);
            s.Problems([.. ProblemKinds.OfBody, ProblemKinds.NotFound, ProblemKinds.Conflict]);
        });
    }

    public override async Task HandleAsync(MergeActorRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var outcome = await merge.RunAsync(req.Id, req.Into!, HttpContext.Author(req.Reason), ct);
        if (outcome.Result is MergeActorsResult.Unknown)
        {
            if (await actors.FindOrAnswerAsync(req.Id, Send, ct) is not null)
            {
                await Send.ProblemAsync(await actors.ExplainAsync(req.Into!, ct));
            }
            return;
        }
        if (outcome.Result is MergeActorsResult.Impossible)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    $"'{req.Id}' is merged already, or '{req.Into}' was merged into it. Split it first, or merge the other way round."
                )
            );
            return;
        }
        await Send.OkAsync(ActorMergeResponse.From(outcome), ct);
    }
}
