using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Statements;
using StanceApi.Store.Corrections;
using StanceApi.Store.Statements;

namespace StanceApi.Corrections;

public sealed class CorrectStatementEndpoint(
    FindStatement find,
    CorrectStatement correct,
    StatementScoring scoring
) : Endpoint<CorrectStatementRequest, CorrectedStatementResponse>
{
    public override void Configure()
    {
        Post("/statements/{id}/corrections");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Statements);
        Summary(s =>
        {
            s.Summary = "Correct a statement";
            s.Description =
                "Says what its stance toward a proposal is, who said it, when, or where it begins and ends; several at once if need be. Your word holds from then on, no model overwrites it, and timelines and positions follow at once. What the program or somebody else said stays in the list and comes back by undoing. Where you contradict another reviewer, theirs holds until one of you gives in or an administrator decides: yours is `contested`, and the statement waits in `/review?reason=conflict`. Stances are offered to the next training.";
            s.Example("A stance, in English why", CorrectionExamples.Stance);
            s.Example("Speaker and day, in Chinese why", CorrectionExamples.SpeakerAndDay);
            s.Answers(
                201,
                "What was added, and the statement as it is now.",
                CorrectionExamples.Corrected
            );
            s.Problems([
                .. ProblemKinds.OfBody,
                ProblemKinds.NotFound,
                ProblemKinds.PreconditionFailed,
            ]);
        });
    }

    public override async Task HandleAsync(CorrectStatementRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is not { } known)
        {
            await Send.ProblemAsync(Problem.NoSuch("statement", req.Id));
            return;
        }
        if (!EntityTags.MayChange(HttpContext.Request, known.Version))
        {
            await Send.ChangedAsync("The statement");
            return;
        }
        var outcome = await correct.RunAsync(
            req.Id,
            [.. req.ToDrafts()],
            EntityTags.HasCondition(HttpContext.Request) ? known.Version : null,
            HttpContext.User.IsInRole(ApiRoles.Admin),
            HttpContext.Author(req.Reason),
            ct
        );
        if (await Send.RefusedAsync(outcome, "statement", req.Id))
        {
            return;
        }
        var statement = await scoring.RefreshAsync(outcome.Statement!, ct);
        ConditionalSending.Tag(HttpContext, statement.Version);
        HttpContext.Response.Headers.Location = $"/api/v1/statements/{req.Id}/corrections";
        await HttpContext.Response.SendAsync(
            new CorrectedStatementResponse(
                [.. outcome.Corrections.Select(CorrectionResponse.From)],
                StatementResponse.From(statement)
            ),
            StatusCodes.Status201Created,
            cancellation: ct
        );
    }
}
