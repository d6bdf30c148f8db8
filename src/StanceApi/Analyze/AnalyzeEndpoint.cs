using FastEndpoints;
using Microsoft.Extensions.Options;
using StanceApi.Articles;
using StanceApi.Fetching;
using StanceApi.Limits;
using StanceApi.Models;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;
using StanceApi.Store.Actors;
using StanceApi.Text.Documents;

namespace StanceApi.Analyze;

public sealed class AnalyzeEndpoint(
    ArticleAnalysis analysis,
    ArticleSource source,
    ProposalLookup lookup,
    FindSpeakers actors,
    IScorers scorers,
    IOptions<LimitOptions> limits
) : Endpoint<AnalyzeRequest, AnalyzeResponse>
{
    public override void Configure()
    {
        Post("/analyze");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Analyze);
        Summary(s =>
        {
            s.Summary = "Read an article and judge its statements; store nothing";
            s.Description =
                "Finds who said what and when in one article and how each statement stands toward the proposals. Use it to try an article, or where another system keeps the results. With only a `sourceUrl` the article is fetched from there. To keep the results here, use `POST /articles`.";
            s.Example("An English article as HTML, one proposal", AnalyzeExamples.English);
            s.Example("A Chinese article as plain text", AnalyzeExamples.Chinese);
            s.Answers(200, "The statements in text order.", AnalyzeExamples.Answer);
            s.Problems([
                .. ProblemKinds.OfBody,
                ProblemKinds.UnknownProposal,
                ProblemKinds.FetchFailed,
            ]);
        });
    }

    public override async Task HandleAsync(AnalyzeRequest req, CancellationToken ct)
    {
        if (req.IsTooLarge(limits.Value))
        {
            await Send.ProblemAsync(BodyProblems.TooLarge(limits.Value.MaxArticleBytes));
            return;
        }
        var proposals = (req.Proposals ?? []).Select(p => p.ToProposal()).ToList();
        foreach (var id in req.ProposalIds ?? [])
        {
            if (await lookup.FindOrAnswerAsync(id, Send, ct) is not { } stored)
            {
                return;
            }
            proposals.Add(stored.Proposal);
        }
        var scorer = await scorers.ActiveAsync(ct);
        Article article;
        try
        {
            article = await source.ReadAsync(req, publisher: null, ct);
        }
        catch (FetchException e)
        {
            await Send.ProblemAsync(FetchProblems.Of(e, "sourceUrl"));
            return;
        }
        await Send.OkAsync(await analysis.RunAsync(article, proposals, actors, scorer, ct), ct);
    }
}
