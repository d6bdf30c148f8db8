using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using FluentValidation;
using StanceApi.Stance.Proposals;

namespace StanceApi.Proposals;

/// <summary>A proposal to keep.</summary>
/// <param name="Id" example="asian-nato">Letters, digits, dots, underscores and hyphens.</param>
/// <param name="Name">The name, as a string or by language.</param>
/// <param name="Aliases">Other names in any language: strings, or objects of `text` and `language`.</param>
/// <param name="Description" example="A collective-defence alliance in Asia modelled on NATO.">What it is and what its parts are: decides what "favor" means.</param>
/// <param name="Examples">Statements with the label that they should get.</param>
public sealed record DefineProposalRequest(
    [property: Required] string? Id,
    [property: Required] LocalizedTexts? Name,
    LocalizedTexts? Aliases,
    string? Description,
    IReadOnlyList<ProposalExampleInput>? Examples
)
{
    public Proposal ToProposal() =>
        new ProposalInput(Id, Name, Aliases, Description, Examples).ToStorable();
}

public sealed class DefineProposalRules : Validator<DefineProposalRequest>
{
    public DefineProposalRules()
    {
        RuleFor(p => p.Id)
            .NotNull()
            .WithMessage("A proposal needs an id, such as asian-nato.")
            .ProposalId();
        this.DescribeProposal(p => p.Name, p => p.Aliases, p => p.Description, p => p.Examples);
    }
}
