using FastEndpoints;
using FluentValidation;

namespace StanceApi.Rescoring;

/// <summary>What is to be judged anew.</summary>
/// <param name="ProposalId" example="asian-nato">One proposal; null for all.</param>
/// <param name="ModelVersion">A registered model, for a dry run; null for the active one.</param>
/// <param name="DryRun">Only tell what would change.</param>
/// <param name="Reason" example="Before the new model is activated">For the audit log.</param>
public sealed record StartRescoreRunRequest(
    string? ProposalId,
    string? ModelVersion,
    bool DryRun = false,
    string? Reason = null
);

public sealed class StartRescoreRunRules : Validator<StartRescoreRunRequest>
{
    public StartRescoreRunRules()
    {
        RuleFor(r => r.ProposalId)
            .Must(p => p is null or { Length: > 0 })
            .WithMessage("Name a proposal, or send null for all.");
        RuleFor(r => r.ModelVersion)
            .Must(p => p is null or { Length: > 0 })
            .WithMessage("Name a model, or send null for the active one.");
        RuleFor(r => r.Reason).MaximumLength(1_000);
    }
}
