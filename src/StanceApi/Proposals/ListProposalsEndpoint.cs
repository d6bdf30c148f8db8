using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;

namespace StanceApi.Proposals;

/// <summary>A part of the proposals.</summary>
public sealed record ListProposalsRequest : PageRequest;

public sealed class ListProposalsRules : Validator<ListProposalsRequest>
{
    public ListProposalsRules() => Include(new PageRules<NameCursor>());
}

public sealed class ListProposalsEndpoint(ListProposals list)
    : Endpoint<ListProposalsRequest, PageResponse<ProposalResponse>>
{
    public override void Configure()
    {
        Get("/proposals");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Proposals);
        Summary(s =>
        {
            s.Summary = "List the proposals";
            s.Description = "Everything that articles are judged by, in the order of the ids.";
            s.Answers(
                200,
                "A page of proposals.",
                new PageResponse<ProposalResponse>([ProposalExamples.Stored], null)
            );
            s.Problems(ProblemKinds.MalformedRequest);
        });
    }

    public override async Task HandleAsync(ListProposalsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var page = await list.RunAsync(req.Take(), req.After<NameCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, ProposalResponse.From), ct);
    }
}
