using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;
using StanceApi.Store.Actors;
using StanceApi.Store.Paging;
using StanceApi.Store.Statements;

namespace StanceApi.Statements;

public sealed class ListStatementsEndpoint(
    ListStatements list,
    SearchStatements search,
    FindActor actors,
    ProposalLookup proposals
) : Endpoint<ListStatementsRequest, PageResponse<StatementResponse>>
{
    public override void Configure()
    {
        Get("/statements");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Statements);
        Summary(s =>
        {
            s.Summary = "Find statements";
            s.Description =
                "All stored statements that meet every condition, the latest said first and undated ones last; with `q`, those that fit its words best first, marked in `highlights`. Of very many that fit, the five hundred stored last are ranked first, then those before them. Use it to search, and to get the statements behind a position.";
            s.Answers(
                200,
                "A page of statements.",
                new PageResponse<StatementResponse>([StatementExamples.Stored], null)
            );
            s.Problems(ProblemKinds.MalformedRequest, ProblemKinds.UnknownProposal);
        });
    }

    public override async Task HandleAsync(ListStatementsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (req.Proposal is { } id && await proposals.FindOrAnswerAsync(id, Send, ct) is null)
        {
            return;
        }
        var after = req.After<SearchCursor<SaidCursor>>();
        var filter = await req.ToFilterAsync(actors, ct);
        var page = req.IsByRelevance()
            ? await search.RunAsync(filter, req.Take(), after?.Rank, ct)
            : await list.RunAsync(filter, req.Take(), after?.Plain, ct);
        await Send.PageAsync(PageResponse.From(page, StatementResponse.From), ct);
    }
}
