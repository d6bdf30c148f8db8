using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Corrections;
using StanceApi.Store.Statements;

namespace StanceApi.Corrections;

/// <summary>A statement whose corrections are wanted.</summary>
public sealed record ListCorrectionsRequest
{
    /// <summary>Id of the statement.</summary>
    /// <example>09m3k6v2c8r4t</example>
    [RouteParam]
    public string Id { get; init; } = "";
}

public sealed class ListCorrectionsEndpoint(FindStatement find, ListCorrections list)
    : Endpoint<ListCorrectionsRequest, CorrectionsResponse>
{
    public override void Configure()
    {
        Get("/statements/{id}/corrections");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Statements);
        Summary(s =>
        {
            s.Summary = "List what humans said of a statement";
            s.Description =
                "Every correction, the last first, with what became of it. Use it to see why a stance is `human`, to follow a disagreement, and to find what to undo.";
            s.Answers(
                200,
                "The corrections.",
                new CorrectionsResponse([CorrectionExamples.Correction])
            );
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(ListCorrectionsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is null)
        {
            await Send.ProblemAsync(Problem.NoSuch("statement", req.Id));
            return;
        }
        var corrections = await list.RunAsync(req.Id, ct);
        await Send.OkAsync(
            new CorrectionsResponse([.. corrections.Select(CorrectionResponse.From)]),
            ct
        );
    }
}
