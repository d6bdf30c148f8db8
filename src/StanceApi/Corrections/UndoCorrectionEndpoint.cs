using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Rules;
using StanceApi.Security;
using StanceApi.Statements;
using StanceApi.Store.Corrections;

namespace StanceApi.Corrections;

/// <summary>A correction to take back.</summary>
/// <param name="Reason" example="I had the wrong minister in mind">Why; kept with it.</param>
public sealed record UndoCorrectionRequest(string? Reason)
{
    /// <summary>Id of the statement.</summary>
    /// <example>09m3k6v2c8r4t</example>
    [RouteParam]
    public string Id { get; init; } = "";

    /// <summary>Id of the correction.</summary>
    /// <example>09m3k7bq1w2d4</example>
    [RouteParam]
    public string CorrectionId { get; init; } = "";
}

public sealed class UndoCorrectionRules : Validator<UndoCorrectionRequest>
{
    public UndoCorrectionRules() => RuleFor(r => r.Reason).Reason();
}

public sealed class UndoCorrectionEndpoint(CorrectStatement correct, StatementScoring scoring)
    : Endpoint<UndoCorrectionRequest, CorrectedStatementResponse>
{
    public override void Configure()
    {
        Post("/statements/{id}/corrections/{correctionId}/undo");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Statements);
        Summary(s =>
        {
            s.Summary = "Take a correction back";
            s.Description =
                "What the program found, or what another reviewer said, holds again. The correction stays in the list as undone. Only who said it takes it back, or an administrator.";
            s.Example(
                "A mistake, in English why",
                new UndoCorrectionRequest("I had the wrong minister in mind")
            );
            s.Example("A mistake, in Chinese why", new UndoCorrectionRequest("把两位部长弄混了"));
            s.Answers(
                200,
                "What was taken back, and the statement as it is now.",
                CorrectionExamples.Corrected
            );
            s.Problems([.. ProblemKinds.OfBody, ProblemKinds.NotFound, ProblemKinds.Conflict]);
        });
    }

    public override async Task HandleAsync(UndoCorrectionRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var outcome = await correct.UndoAsync(
            req.Id,
            req.CorrectionId,
            HttpContext.User.IsInRole(ApiRoles.Admin),
            HttpContext.Author(req.Reason),
            ct
        );
        if (
            await Send.RefusedAsync(
                outcome,
                "correction of this statement",
                req.CorrectionId,
                $"statements/{req.Id}/corrections"
            )
        )
        {
            return;
        }
        var statement = await scoring.RefreshAsync(outcome.Statement!, ct);
        ConditionalSending.Tag(HttpContext, statement.Version);
        await Send.OkAsync(
            new CorrectedStatementResponse(
                [.. outcome.Corrections.Select(CorrectionResponse.From)],
                StatementResponse.From(statement)
            ),
            ct
        );
    }
}
