using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Articles;
using StanceApi.Store.Independence;

namespace StanceApi.Articles;

public sealed class DeleteArticleEndpoint(
    FindArticle find,
    FindNearDuplicates nearDuplicates,
    DeleteArticle delete
) : Endpoint<ArticleIdRequest>
{
    public override void Configure()
    {
        Delete("/articles/{id}");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Articles);
        Summary(s =>
        {
            s.Summary = "Delete an article";
            s.Description =
                "With its statements and their stances, and the actors that no other article mentions.";
            s.Response(204, "It is gone.");
            s.Problems(ProblemKinds.NotFound, ProblemKinds.PreconditionFailed);
        });
    }

    public override async Task HandleAsync(ArticleIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is not { } article)
        {
            await Send.ProblemAsync(Problem.NoSuch("article", req.Id));
            return;
        }
        var version = article.VersionWith(await nearDuplicates.RunAsync(req.Id, ct));
        if (!EntityTags.MayChange(HttpContext.Request, version))
        {
            await Send.ChangedAsync("The article");
            return;
        }
        await delete.RunAsync(req.Id, HttpContext.Author(), ct);
        await Send.NoContentAsync(ct);
    }
}
