using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Articles;
using StanceApi.Store.Independence;

namespace StanceApi.Articles;

public sealed class GetArticleEndpoint(
    FindArticle find,
    FindArticleText findText,
    FindNearDuplicates nearDuplicates
) : Endpoint<ArticleIdRequest, ArticleTextResponse>
{
    public override void Configure()
    {
        Get("/articles/{id}");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Articles);
        Summary(s =>
        {
            s.Summary = "Read one article";
            s.Description =
                "Its provenance, the articles that have nearly the same text, and its own readable text, into which the offsets of its statements point.";
            s.Answers(200, "The article.", ArticleExamples.WithText);
            s.NotModified();
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(ArticleIdRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (
            await find.RunAsync(req.Id, ct) is not { } article
            || await findText.RunAsync(req.Id, ct) is not { } text
        )
        {
            await Send.ProblemAsync(Problem.NoSuch("article", req.Id));
            return;
        }
        var duplicates = await nearDuplicates.RunAsync(req.Id, ct);
        await Send.ResourceAsync(
            ArticleTextResponse.From(article, duplicates, text.Text),
            article.VersionWith(duplicates),
            ct
        );
    }
}
