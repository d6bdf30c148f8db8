using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Security;
using StanceApi.Store.Models;

namespace StanceApi.Models;

/// <summary>Every model of the registry.</summary>
/// <param name="Items">The last registered first.</param>
public sealed record ModelsResponse(IReadOnlyList<ModelResponse> Items);

public sealed class ListModelsEndpoint(FindModels models) : EndpointWithoutRequest<ModelsResponse>
{
    public override void Configure()
    {
        Get("/models");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Models);
        Summary(s =>
        {
            s.Summary = "List the models";
            s.Description =
                "The model that came with the program and those that were trained here, the last first, with what they were trained on and how good they are. Use it to see which one judges, and to choose another.";
            s.Answers(200, "The models.", new ModelsResponse([ModelExamples.Model]));
            s.Problems();
        });
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        var stored = await models.AllAsync(ct);
        await Send.OkAsync(
            new ModelsResponse([
                .. stored.Models.Select(m => ModelResponse.From(m, stored.Active)),
            ]),
            ct
        );
    }
}
