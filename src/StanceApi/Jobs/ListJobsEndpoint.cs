using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Jobs;
using StanceApi.Store.Paging;

namespace StanceApi.Jobs;

/// <summary>Which jobs are wanted; the conditions are joined by "and".</summary>
public sealed record ListJobsRequest : PageRequest
{
    /// <summary>What kind of work.</summary>
    /// <example>rescore</example>
    [QueryParam]
    public string? Kind { get; init; }

    /// <summary>Where they are.</summary>
    [QueryParam]
    public JobState? State { get; init; }
}

public sealed class ListJobsRules : Validator<ListJobsRequest>
{
    public ListJobsRules() => Include(new PageRules<IdCursor>());
}

public sealed class ListJobsEndpoint(ListJobs list)
    : Endpoint<ListJobsRequest, PageResponse<JobResponse>>
{
    public override void Configure()
    {
        Get("/jobs");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Jobs);
        Summary(s =>
        {
            s.Summary = "List the jobs";
            s.Description =
                "What is waiting, running and done, the last one first: to see what the server is busy with, or what became of last night's run.";
            s.Answers(
                200,
                "A page of jobs.",
                new PageResponse<JobResponse>([JobExamples.Running], null)
            );
            s.Problems(ProblemKinds.MalformedRequest);
        });
    }

    public override async Task HandleAsync(ListJobsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var page = await list.RunAsync(
            new JobFilter(req.Kind, req.State),
            req.Take(),
            req.After<IdCursor>(),
            ct
        );
        await Send.PageAsync(PageResponse.From(page, JobResponse.From), ct);
    }
}
