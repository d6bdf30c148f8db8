using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Paging;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>A part of the runs.</summary>
public sealed record ListRescoreRunsRequest : PageRequest;

public sealed class ListRescoreRunsRules : Validator<ListRescoreRunsRequest>
{
    public ListRescoreRunsRules() => Include(new PageRules<IdCursor>());
}

public sealed class ListRescoreRunsEndpoint(ListRuns list)
    : Endpoint<ListRescoreRunsRequest, PageResponse<RescoreRunResponse>>
{
    public override void Configure()
    {
        Get("/rescore-runs");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Rescoring);
        Summary(s =>
        {
            s.Summary = "List the runs";
            s.Description =
                "The last one first, whatever started them: what changed when, and by which model.";
            s.Answers(
                200,
                "A page of runs.",
                new PageResponse<RescoreRunResponse>([RescoreExamples.Finished], null)
            );
            s.Problems(ProblemKinds.MalformedRequest);
        });
    }

    public override async Task HandleAsync(ListRescoreRunsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var page = await list.RunAsync(req.Take(), req.After<IdCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, RescoreRunResponse.From), ct);
    }
}
