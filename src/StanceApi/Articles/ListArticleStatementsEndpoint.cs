using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Statements;
using StanceApi.Store.Articles;
using StanceApi.Store.Paging;
using StanceApi.Store.Statements;

namespace StanceApi.Articles;

/// <summary>A part of an article's statements.</summary>
public sealed record ListArticleStatementsRequest : PageRequest
{
    /// <summary>Id of the article.</summary>
    /// <example>09m3k6tz5x0aa</example>
    [RouteParam]
    public string Id { get; init; } = "";
}

public sealed class ListArticleStatementsRules : Validator<ListArticleStatementsRequest>
{
    public ListArticleStatementsRules() => Include(new PageRules<IdCursor>());
}

public sealed class ListArticleStatementsEndpoint(FindArticle find, ListArticleStatements list)
    : Endpoint<ListArticleStatementsRequest, PageResponse<StatementResponse>>
{
    public override void Configure()
    {
        Get("/articles/{id}/statements");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Articles);
        Summary(s =>
        {
            s.Summary = "List an article's statements";
            s.Description =
                "In text order, with their stances. Offsets point into the article's `text`.";
            s.Answers(
                200,
                "A page of statements.",
                new PageResponse<StatementResponse>([StatementExamples.Stored], null)
            );
            s.Problems(ProblemKinds.MalformedRequest, ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(ListArticleStatementsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is null)
        {
            await Send.ProblemAsync(Problem.NoSuch("article", req.Id));
            return;
        }
        var page = await list.RunAsync(req.Id, req.Take(), req.After<IdCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, StatementResponse.From), ct);
    }
}
