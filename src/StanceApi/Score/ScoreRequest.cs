using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using FluentValidation;
using StanceApi.Proposals;
using StanceApi.Rules;

namespace StanceApi.Score;

/// <summary>Single statements, each with the proposal to judge it by.</summary>
/// <param name="Items">1 to 1,000 statements.</param>
public sealed record ScoreRequest([property: Required] IReadOnlyList<ScoreItemInput>? Items);

/// <summary>One statement and its proposal.</summary>
/// <param name="Id" example="1">Comes back with the stance.</param>
/// <param name="Statement" example="We have no intention of joining any alliance of this sort.">What was said.</param>
/// <param name="Context" example="Asked about an Asian NATO">The question that it answers or the sentence before it.</param>
/// <param name="Language" example="en">BCP 47; null detects it.</param>
/// <param name="Proposal">The proposal to judge by; or give `proposalId`.</param>
/// <param name="ProposalId">A stored proposal to judge by.</param>
public sealed record ScoreItemInput(
    string? Id,
    [property: Required] string? Statement,
    string? Context,
    string? Language,
    ProposalInput? Proposal,
    string? ProposalId
);

public sealed class ScoreRequestRules : Validator<ScoreRequest>
{
    public const int MaxItems = 1_000;

    public ScoreRequestRules()
    {
        RuleFor(r => r.Items)
            .Must(i => i is { Count: > 0 and <= MaxItems })
            .WithMessage($"Send 1 to {MaxItems} items.");
        RuleForEach(r => r.Items)
            .NotNull()
            .WithMessage("An item is an object, not null.")
            .SetValidator(new ScoreItemRules());
    }
}

public sealed class ScoreItemRules : AbstractValidator<ScoreItemInput>
{
    public const int MaxStatement = 20_000;

    public ScoreItemRules()
    {
        RuleFor(i => i.Statement)
            .Must(s => !string.IsNullOrWhiteSpace(s) && s.Length <= MaxStatement)
            .WithMessage($"A statement has 1 to {MaxStatement} characters.");
        RuleFor(i => i.Context)
            .MaximumLength(MaxStatement)
            .WithMessage($"A context has at most {MaxStatement} characters.");
        RuleFor(i => i.Language).LanguageTag();
        RuleFor(i => i.Proposal)
            .Must((item, proposal) => proposal is null != (item.ProposalId is null))
            .WithMessage("Send either a proposal or the proposalId of a stored one.");
        RuleFor(i => i.Proposal!)
            .SetValidator(new ProposalInputRules())
            .When(i => i.Proposal is not null);
    }
}
