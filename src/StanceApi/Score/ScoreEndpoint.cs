using FastEndpoints;
using StanceApi.Models;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;

namespace StanceApi.Score;

public sealed class ScoreEndpoint(IScorers scorers, ProposalLookup lookup, TimeProvider time)
    : Endpoint<ScoreRequest, ScoreResponse>
{
    public override void Configure()
    {
        Post("/score");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Analyze);
        Summary(s =>
        {
            s.Summary = "Judge single statements; store nothing";
            s.Description =
                "Scores up to 1,000 statements, each against its own proposal, without an article around them. Use it where the statements are known already.";
            s.Example("An English statement", ScoreExamples.English);
            s.Example("A Chinese statement", ScoreExamples.Chinese);
            s.Answers(200, "One stance for each item, in their order.", ScoreExamples.Answer);
            s.Problems([.. ProblemKinds.OfBody, ProblemKinds.UnknownProposal]);
        });
    }

    public override async Task HandleAsync(ScoreRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var stored = new Dictionary<string, Proposal>(StringComparer.Ordinal);
        foreach (
            var id in req.Items!.Select(i => i.ProposalId)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
        )
        {
            if (await lookup.FindOrAnswerAsync(id, Send, ct) is not { } proposal)
            {
                return;
            }
            stored.Add(id, proposal.Proposal);
        }
        var scorer = await scorers.ActiveAsync(ct);
        await Send.OkAsync(new ScoreResponse(Score(req.Items!, stored, scorer)), ct);
    }

    private ScoredItemResponse[] Score(
        IReadOnlyList<ScoreItemInput> items,
        Dictionary<string, Proposal> stored,
        IStanceScorer scorer
    )
    {
        var scoredAt = time.GetUtcNow();
        var answers = new ScoredItemResponse[items.Count];
        // The scorer prepares a proposal once for all its statements.
        var all = Enumerable.Range(0, items.Count).ToLookup(i => items[i].ProposalId is null);
        var groups = all[false]
            .GroupBy(i => items[i].ProposalId!, StringComparer.Ordinal)
            .Concat<IEnumerable<int>>(
                all[true].GroupBy(i => items[i].Proposal!, ProposalInputComparer.Instance)
            );
        foreach (var group in groups)
        {
            var indexes = group.ToArray();
            var first = items[indexes[0]];
            var proposal = first.ProposalId is { } id ? stored[id] : first.Proposal!.ToProposal();
            var scores = scorer.Score([.. indexes.Select(i => ToScore(items[i]))], proposal);
            for (var n = 0; n < indexes.Length; n++)
            {
                answers[indexes[n]] = new ScoredItemResponse(
                    items[indexes[n]].Id,
                    StanceResponse.From(
                        proposal.Id,
                        scores[n],
                        offset: 0,
                        scorer.ModelVersion,
                        scoredAt
                    )
                );
            }
        }
        return answers;
    }

    private static StatementToScore ToScore(ScoreItemInput item) =>
        new(item.Statement!, item.Context, Place: null, item.Language);
}
