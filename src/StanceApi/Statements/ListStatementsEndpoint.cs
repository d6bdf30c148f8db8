using FastEndpoints;
using StanceApi.Actors;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;

namespace StanceApi.Statements;

public sealed class ListStatementsEndpoint(
    StatementListing statements,
    ProposalLookup proposals,
    ActorLookup actors
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
            s.Problems(
                ProblemKinds.MalformedRequest,
                ProblemKinds.NotFound,
                ProblemKinds.UnknownProposal
            );
        });
    }

    public override async Task HandleAsync(ListStatementsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (req.Proposal is { } id && await proposals.FindOrAnswerAsync(id, Send, ct) is null)
        {
            return;
        }
        if (req.Actor is { } actor && await actors.FindOrAnswerAsync(actor, Send, ct) is null)
        {
            return;
        }
        await Send.PageAsync(await statements.RunAsync(req, ct), ct);
    }
}
