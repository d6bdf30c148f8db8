using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FastEndpoints;
using FluentValidation;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Models;

namespace StanceApi.Models;

/// <summary>Which model judges from now on.</summary>
/// <param name="Version" example="2+1f0c9a7e">Version of a model of the registry.</param>
/// <param name="Reason" example="Better on our own cases">For the history.</param>
public sealed record ActivateModelRequest([property: Required] string? Version, string? Reason);

public sealed class ActivateModelRules : Validator<ActivateModelRequest>
{
    public ActivateModelRules()
    {
        RuleFor(r => r.Version)
            .NotEmpty()
            .WithMessage(
                "Say which one: {\"version\": \"2+7c236481\"}. GET /api/v1/models lists them."
            );
        RuleFor(r => r.Reason).Reason();
    }
}

public sealed class ActivateModelEndpoint(FindModels models, ModelActivator activator)
    : Endpoint<ActivateModelRequest, ModelActivationResponse>
{
    public override void Configure()
    {
        Put("/models/active");
        Policies(ApiRoles.Admin);
        Tags(ApiTags.Models);
        Summary(s =>
        {
            s.Summary = "Choose the model that judges";
            s.Description =
                "From then on all that is scored is scored by it, and what is stored is scored anew by a run in the background; stances by humans stay. The model before stays in the registry: choose it again to go back. Send `If-Match` with the `ETag` of `GET /models/active` to be sure that nobody chose in between.";
            s.Example("In English why", ModelExamples.Activate);
            s.Example(
                "In Chinese why",
                ModelExamples.Activate with
                {
                    Reason = "在我们自己的案例上更准",
                }
            );
            s.Answers(200, "It judges now; or it did already.", ModelExamples.Activation);
            s.Problems([
                .. ProblemKinds.OfBody,
                ProblemKinds.NotFound,
                ProblemKinds.Conflict,
                ProblemKinds.PreconditionFailed,
            ]);
        });
    }

    /// <summary>For entity tags.</summary>
    public static string VersionOf(int revision) => revision.ToString(CultureInfo.InvariantCulture);

    public override async Task HandleAsync(ActivateModelRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await models.RunAsync(req.Version!, ct) is null)
        {
            await Send.ProblemAsync(Problem.NoSuch("model", req.Version!));
            return;
        }
        if (!StanceScorer.CanServe(req.Version!))
        {
            await Send.ProblemAsync(
                new Problem(
                    ProblemKinds.Conflict,
                    $"The model {req.Version} reads features that this version of the program no longer makes. Choose one that is `servable`, or train a new one with POST /api/v1/models."
                )
            );
            return;
        }
        var known = await models.ActiveAsync(ct);
        if (!EntityTags.MayChange(HttpContext.Request, VersionOf(known?.Revision ?? 0)))
        {
            await Send.ChangedAsync("The active model");
            return;
        }
        var outcome = await activator.RunAsync(
            req.Version!,
            EntityTags.HasCondition(HttpContext.Request) ? known?.Revision : null,
            ActivationCause.Person,
            HttpContext.Author(req.Reason),
            ct
        );
        if (outcome.Result is ActivateModelResult.OtherRevision)
        {
            await Send.ChangedAsync("The active model");
            return;
        }
        var activation = outcome.Activation!;
        await Send.ResourceAsync(
            ModelActivationResponse.From(activation),
            VersionOf(activation.Revision),
            ct
        );
    }
}
