using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Statements;

namespace StanceApi.Statements;

/// <summary>The history of one statement.</summary>
public sealed record ListStatementScoresRequest
{
    /// <summary>Id of the statement.</summary>
    /// <example>09m3k6v2c8r4t</example>
    [RouteParam]
    public string Id { get; init; } = "";

    /// <summary>Toward this proposal alone.</summary>
    /// <example>asian-nato</example>
    [QueryParam]
    public string? Proposal { get; init; }
}

public sealed class ListStatementScoresEndpoint(ListScores list)
    : Endpoint<ListStatementScoresRequest, StatementScoresResponse>
{
    public override void Configure()
    {
        Get("/statements/{id}/scores");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Statements);
        Summary(s =>
        {
            s.Summary = "How a statement was judged over time";
            s.Description =
                "Every stance that it ever had, by which model or human and until when: to see whether a change on a timeline is the speaker's or the judge's. Nothing of it is ever deleted, except with the statement or the proposal.";
            s.Answers(200, "By proposal, the last first.", Example);
            s.NotModified();
            s.Problems(ProblemKinds.NotFound);
        });
    }

    private static StatementScoresResponse Example { get; } =
        new([
            new PastScoreResponse(1, null, StatementExamples.Stored.Stances[0]),
            new PastScoreResponse(
                1,
                StatementExamples.Stored.Stances[0].ScoredAt,
                StatementExamples.Stored.Stances[0] with
                {
                    ModelVersion = "0.9+77c1e0",
                    ScoredAt = StatementExamples.Stored.Stances[0].ScoredAt.AddDays(-90),
                }
            ),
        ]);

    public override async Task HandleAsync(ListStatementScoresRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await list.RunAsync(req.Id, req.Proposal, ct) is not var (start, scores))
        {
            await Send.ProblemAsync(Problem.NoSuch("statement", req.Id));
            return;
        }
        await Send.ComputedAsync(
            new StatementScoresResponse([.. scores.Select(s => PastScoreResponse.From(s, start))]),
            ct
        );
    }
}
