using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using StanceApi.Stance.Proposals;

namespace StanceApi.Proposals;

/// <summary>What a proposal is from now on.</summary>
/// <param name="Name">The name, as a string or by language.</param>
/// <param name="Aliases">Other names in any language: strings, or objects of `text` and `language`.</param>
/// <param name="Description" example="A collective-defence alliance in Asia modelled on NATO.">What it is and what its parts are: decides what "favor" means.</param>
/// <param name="Examples">Statements with the label that they should get.</param>
public sealed record ReplaceProposalRequest(
    [property: Required] LocalizedTexts? Name,
    LocalizedTexts? Aliases,
    string? Description,
    IReadOnlyList<ProposalExampleInput>? Examples
)
{
    /// <summary>Id of the proposal.</summary>
    /// <example>asian-nato</example>
    [RouteParam]
    public string? Id { get; init; }

    public Proposal ToProposal() =>
        new ProposalInput(Id, Name, Aliases, Description, Examples).ToStorable();
}

public sealed class ReplaceProposalRules : Validator<ReplaceProposalRequest>
{
    public ReplaceProposalRules() =>
        this.DescribeProposal(p => p.Name, p => p.Aliases, p => p.Description, p => p.Examples);
}
