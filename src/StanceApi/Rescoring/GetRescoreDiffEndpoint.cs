using FastEndpoints;
using StanceApi.Exports;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Paging;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>What a run changed.</summary>
public sealed record GetRescoreDiffRequest : PageRequest
{
    /// <summary>Id of the run.</summary>
    /// <example>09m3k7bq1w2d4</example>
    [RouteParam]
    public string Id { get; init; } = "";

    /// <summary>`json` unless given; `csv` for every changed statement as a table; `html` for a page to read.</summary>
    [QueryParam]
    public DiffFormat? Format { get; init; }
}

public sealed class GetRescoreDiffRules : Validator<GetRescoreDiffRequest>
{
    public GetRescoreDiffRules() => Include(new PageRules<MoveCursor>());
}

public sealed class GetRescoreDiffEndpoint(FindRun find, ReadRunDiff read, DiffReader diff)
    : Endpoint<GetRescoreDiffRequest, RescoreDiffResponse>
{
    public override void Configure()
    {
        Get("/rescore-runs/{id}/diff");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Rescoring);
        Summary(s =>
        {
            s.Summary = "See what a run changed";
            s.Description =
                "Which stances flipped or moved, by label, language, actor and proposal, the largest moves first; which positions and shifts changed; and why: another model, another wording, a human, or the directory. Of a dry run: what would change. Look at it as a page with `?format=html`.";
            s.Answers(200, "The changes, a page of statements at a time.", RescoreExamples.Diff);
            s.Problems(ProblemKinds.MalformedRequest, ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(GetRescoreDiffRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is not { } run)
        {
            await Send.ProblemAsync(Problem.NoSuch("run", req.Id, "rescore-runs"));
            return;
        }
        HttpContext.Response.Headers.CacheControl = "no-store";
        switch (req.Format ?? DiffFormat.Json)
        {
            case DiffFormat.Csv:
                await Send.ExportAsync(
                    DiffTable.Table,
                    read.AllAsync(run, ct).Select(StanceChangeResponse.From),
                    ExportFormat.Csv,
                    ct
                );
                break;
            case DiffFormat.Html:
                await PageAsync(await diff.RunAsync(run, PageRequest.MaxLimit, null, ct), ct);
                break;
            default:
                await Send.OkAsync(
                    await diff.RunAsync(run, req.Take(), req.After<MoveCursor>(), ct),
                    ct
                );
                break;
        }
    }

    private Task<FastEndpoints.Void> PageAsync(RescoreDiffResponse response, CancellationToken ct)
    {
        HttpContext.Response.Headers.ContentSecurityPolicy = DiffPage.Policy;
        return HttpContext.Response.SendStringAsync(
            DiffPage.Of(response),
            contentType: "text/html; charset=utf-8",
            cancellation: ct
        );
    }
}
