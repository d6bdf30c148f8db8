using FastEndpoints;
using FluentValidation;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Store.Articles;
using StanceApi.Store.Paging;

namespace StanceApi.Articles;

/// <summary>A part of the articles.</summary>
public sealed record ListArticlesRequest : PageRequest
{
    /// <summary>Words, and phrases in double quotes, that must all occur in the title or the text; single Chinese characters work too, and either script finds the other. At most 500 characters.</summary>
    /// <example>北约</example>
    [QueryParam]
    public string? Q { get; init; }

    /// <summary>By how well the words of `q` fit, or the last stored first; by relevance where there is a `q`.</summary>
    [QueryParam]
    public ArticleSort? Sort { get; init; }

    public bool IsByRelevance() =>
        (Sort ?? (Q is null ? ArticleSort.Stored : ArticleSort.Relevance)) is ArticleSort.Relevance;
}

public enum ArticleSort
{
    Relevance,
    Stored,
}

public sealed class ListArticlesRules : Validator<ListArticlesRequest>
{
    public ListArticlesRules()
    {
        Include(new PageRules<SearchCursor<IdCursor>>());
        RuleFor(r => r.Q).SearchWords();
        RuleFor(r => r.Sort)
            .Must((r, sort) => sort is not ArticleSort.Relevance || r.Q is not null)
            .WithMessage("Only what is searched has a relevance; give q, or leave sort out.");
        RuleFor(r => r.Cursor)
            .Must(
                (r, _) =>
                    r.After<SearchCursor<IdCursor>>() is not { } cursor
                    || cursor.Rank is not null == r.IsByRelevance()
            )
            .WithMessage(
                "This cursor is of another order; page on with the sort and q of the first page."
            );
    }
}

public sealed class ListArticlesEndpoint(ListArticles list, SearchArticles search)
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
            s.Description =
                "Without their texts, the last stored first; with `q`, those that fit its words best first, with an excerpt that marks them. Of very many that fit, the hundred stored last are ranked first, then those before them.";
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
        var after = req.After<SearchCursor<IdCursor>>();
        if (req.Q is null)
        {
            var all = await list.RunAsync(req.Take(), after?.Plain, ct);
            await Send.PageAsync(PageResponse.From(all, ArticleResponse.From), ct);
            return;
        }
        var found = req.IsByRelevance()
            ? await search.RunAsync(req.Q, req.Take(), after?.Rank, ct)
            : await search.LatestAsync(req.Q, req.Take(), after?.Plain, ct);
        await Send.PageAsync(PageResponse.From(found, ArticleMatchResponse.From), ct);
    }
}
