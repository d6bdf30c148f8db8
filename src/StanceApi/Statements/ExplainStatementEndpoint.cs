using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using FluentValidation;
using StanceApi.Conditional;
using StanceApi.Models;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Security;
using StanceApi.Store.Statements;

namespace StanceApi.Statements;

/// <summary>A statement and the proposal that it is judged against.</summary>
public sealed record ExplainStatementRequest
{
    /// <summary>Id of the statement.</summary>
    /// <example>09m3k6v2c8r4t</example>
    [RouteParam]
    public string Id { get; init; } = "";

    /// <summary>Id of the proposal.</summary>
    /// <example>asian-nato</example>
    [QueryParam]
    [Required]
    public string? Proposal { get; init; }
}

public sealed class ExplainStatementRules : Validator<ExplainStatementRequest>
{
    public ExplainStatementRules()
    {
        RuleFor(r => r.Proposal)
            .NotEmpty()
            .WithMessage("Say toward which proposal: ?proposal=asian-nato.");
    }
}

public sealed class ExplainStatementEndpoint(
    FindStatementToScore find,
    ProposalLookup proposals,
    IScorers scorers
) : Endpoint<ExplainStatementRequest, ExplanationResponse>
{
    public override void Configure()
    {
        Get("/statements/{id}/explanation");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Statements);
        Summary(s =>
        {
            s.Summary = "Why a statement gets its score";
            s.Description =
                "Scores the statement anew with the active model and shows what the score consists of: the weights of the words and of everything else add up to it. `flip` names the fewest words without which the label would be another. Offsets point into the `text` of the statement's article. A stance that a human or another model gave is not explained here.";
            s.Answers(200, "The explanation.", StatementExamples.Explanation);
            s.NotModified();
            s.Problems(
                ProblemKinds.MalformedRequest,
                ProblemKinds.NotFound,
                ProblemKinds.UnknownProposal
            );
        });
    }

    public override async Task HandleAsync(ExplainStatementRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is not { } statement)
        {
            await Send.ProblemAsync(Problem.NoSuch("statement", req.Id));
            return;
        }
        if (await proposals.FindOrAnswerAsync(req.Proposal!, Send, ct) is not { } proposal)
        {
            return;
        }
        var explainer = await scorers.ExplainerAsync(ct);
        await Send.ComputedAsync(
            ExplanationResponse.From(
                req.Id,
                proposal.Id,
                explainer.Explain(statement, proposal.Proposal),
                statement.Place!.Start,
                explainer.ModelVersion
            ),
            ct
        );
    }
}
