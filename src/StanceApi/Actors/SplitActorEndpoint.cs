using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Store.Actors;

namespace StanceApi.Actors;

/// <summary>A merge to take back.</summary>
/// <param name="Reason" example="Two people of one name">For the audit log.</param>
public sealed record SplitActorRequest(string? Reason)
{
    /// <summary>Id of the actor that was merged.</summary>
    /// <example>ada-example-2</example>
    [RouteParam]
    public string Id { get; init; } = "";
}

public sealed class SplitActorRules : Validator<SplitActorRequest>
{
    public SplitActorRules() => RuleFor(r => r.Reason).Reason();
}

public sealed class SplitActorEndpoint(MergeActors merge, ActorLookup actors)
    : Endpoint<SplitActorRequest, ActorMergeResponse>
{
    public override void Configure()
    {
        Post("/actors/{id}/split");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Actors);
        Summary(s =>
        {
            s.Summary = "Take a merge back";
            s.Description =
                "The merged actor gets back exactly what it brought along. Statements stored since the merge stay with the actor that it was merged into.";
            s.Example("Two people after all", ActorExamples.Split);
            s.Answers(200, "The actor that was given back.", ActorExamples.Merged);
            s.Problems([.. ProblemKinds.OfBody, ProblemKinds.NotFound, ProblemKinds.Conflict]);
        });
    }

    public override async Task HandleAsync(SplitActorRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var outcome = await merge.UndoAsync(req.Id, HttpContext.Author(req.Reason), ct);
        if (outcome.Result is MergeActorsResult.Unknown)
        {
            await Send.ProblemAsync(await actors.ExplainAsync(req.Id, ct));
            return;
        }
        if (outcome.Result is MergeActorsResult.Impossible)
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    $"'{req.Id}' is not merged into another actor, so there is nothing to take back."
                )
            );
            return;
        }
        await Send.OkAsync(ActorMergeResponse.From(outcome), ct);
    }
}
