using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Articles;

namespace StanceApi.Articles;

public sealed class GetArticleEndpoint(FindArticle find, FindArticleText findText)
    : Endpoint<ArticleIdRequest, ArticleTextResponse>
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
                "Its provenance and its readable text, into which the offsets of its statements point.";
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
        await Send.ResourceAsync(ArticleTextResponse.From(article, text.Text), article.Version, ct);
    }
}
