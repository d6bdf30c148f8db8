using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Articles;
using StanceApi.Store.Paging;

namespace StanceApi.Articles;

/// <summary>A part of the articles.</summary>
public sealed record ListArticlesRequest : PageRequest;

public sealed class ListArticlesRules : Validator<ListArticlesRequest>
{
    public ListArticlesRules() => Include(new PageRules<IdCursor>());
}

public sealed class ListArticlesEndpoint(ListArticles list)
    : Endpoint<ListArticlesRequest, PageResponse<ArticleResponse>>
{
    public override void Configure()
    {
        Get("/articles");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Articles);
        Summary(s =>
        {
            s.Summary = "List the articles";
            s.Description = "Without their texts, the last stored first.";
            s.Answers(
                200,
                "A page of articles.",
                new PageResponse<ArticleResponse>([ArticleExamples.Stored], null)
            );
            s.Problems(ProblemKinds.MalformedRequest);
        });
    }

    public override async Task HandleAsync(ListArticlesRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var page = await list.RunAsync(req.Take(), req.After<IdCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, ArticleResponse.From), ct);
    }
}
