using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Models;

namespace StanceApi.Models;

/// <summary>One model.</summary>
public sealed record GetModelRequest
{
    /// <summary>Version of the model.</summary>
    /// <example>2+7c236481</example>
    [RouteParam]
    public string Version { get; init; } = "";
}

public sealed class GetModelEndpoint(FindModels models) : Endpoint<GetModelRequest, ModelResponse>
{
    public override void Configure()
    {
        Get("/models/{version}");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Models);
        Summary(s =>
        {
            s.Summary = "Read one model";
            s.Description =
                "What a stance's `modelVersion` stands for: the data that the model was trained on, and its figures by language, label, act and kind of difficulty.";
            s.Answers(200, "The model.", ModelExamples.Model);
            s.NotModified();
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(GetModelRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await models.RunAsync(req.Version, ct) is not { } model)
        {
            await Send.ProblemAsync(Problem.NoSuch("model", req.Version));
            return;
        }
        var active = await models.ActiveVersionAsync(ct);
        await Send.ComputedAsync(ModelResponse.From(model, active), ct);
    }
}
