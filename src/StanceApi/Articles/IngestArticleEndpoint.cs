using FastEndpoints;
using Microsoft.Extensions.Options;
using StanceApi.Conditional;
using StanceApi.Fetching;
using StanceApi.Limits;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Independence;
using StanceApi.Text.Documents;

namespace StanceApi.Articles;

public sealed class IngestArticleEndpoint(
    ArticleIngestion ingestion,
    ArticleSource source,
    FindNearDuplicates nearDuplicates,
    IOptions<LimitOptions> limits
) : Endpoint<IngestArticleRequest, ArticleResponse>
{
    public override void Configure()
    {
        Post("/articles");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Articles);
        Summary(s =>
        {
            s.Summary = "Store an article with all that it yields";
            s.Description =
                "Reads the article, judges its statements by every stored proposal, and stores all of it or nothing. The same content again changes nothing and answers 200 with the article that is there. Nearly the same text is kept as an article of its own: `duplicateOf` names the one that it repeats, and what both say counts once. With only a `sourceUrl` the article is fetched from there, never from the server's own network.";
            s.Example("An English article as HTML", ArticleExamples.English);
            s.Example("A Chinese article as plain text", ArticleExamples.Chinese);
            s.Answers(201, "Stored; `Location` is its address.", ArticleExamples.Stored);
            s.Answers(200, "The same content was there already.", ArticleExamples.Stored);
            s.Problems([.. ProblemKinds.OfBody, ProblemKinds.FetchFailed]);
        });
    }

    public override async Task HandleAsync(IngestArticleRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (req.IsTooLarge(limits.Value))
        {
            await Send.ProblemAsync(BodyProblems.TooLarge(limits.Value.MaxArticleBytes));
            return;
        }
        Article sent;
        try
        {
            sent = await source.ReadAsync(req, req.Publisher, ct);
        }
        catch (FetchException e)
        {
            await Send.ProblemAsync(FetchProblems.Of(e, "sourceUrl"));
            return;
        }
        var (isNew, article) = await ingestion.RunAsync(sent, HttpContext.Author(), ct);
        ConditionalSending.Tag(
            HttpContext,
            article.VersionWith(await nearDuplicates.RunAsync(article.Id, ct))
        );
        HttpContext.Response.Headers.Location = $"/api/v1/articles/{article.Id}";
        await HttpContext.Response.SendAsync(
            ArticleResponse.From(article),
            isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK,
            cancellation: ct
        );
    }
}
