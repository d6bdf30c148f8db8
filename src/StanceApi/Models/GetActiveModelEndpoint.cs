using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Models;

namespace StanceApi.Models;

/// <summary>Which model judges.</summary>
/// <param name="Active">The one that judges now, and how it came to.</param>
/// <param name="History">Every time that a model became active, the last first.</param>
public sealed record ActiveModelResponse(
    ModelActivationResponse Active,
    IReadOnlyList<ModelActivationResponse> History
);

public sealed class GetActiveModelEndpoint(FindModels models)
    : EndpointWithoutRequest<ActiveModelResponse>
{
    public override void Configure()
    {
        Get("/models/active");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Models);
        Summary(s =>
        {
            s.Summary = "Which model judges";
            s.Description =
                "The active model with every activation before it: who, when and what for. The answer's `ETag` is what `PUT /models/active` takes as `If-Match`.";
            s.Answers(
                200,
                "The active model.",
                new ActiveModelResponse(ModelExamples.Activation, [ModelExamples.Activation])
            );
            s.NotModified();
            s.Problems(ProblemKinds.Unavailable);
        });
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        var history = await models.ActivationsAsync(version: null, ct);
        if (history is not [var active, ..])
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Unavailable,
                    "The store has no active model yet; it gets one at the server's start."
                )
            );
            return;
        }
        await Send.ResourceAsync(
            new ActiveModelResponse(
                ModelActivationResponse.From(active),
                [.. history.Select(ModelActivationResponse.From)]
            ),
            ActivateModelEndpoint.VersionOf(active.Revision),
            ct
        );
    }
}
