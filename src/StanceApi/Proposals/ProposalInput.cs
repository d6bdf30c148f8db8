using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;

namespace StanceApi.Proposals;

/// <summary>A proposal that a request brings along: what the statements are judged against.</summary>
/// <param name="Id" example="asian-nato">Comes back as `proposalId`; without one, the first name does.</param>
/// <param name="Name">The name, as a string or by language.</param>
/// <param name="Aliases">Other names in any language: strings, or objects of `text` and `language`.</param>
/// <param name="Description" example="A collective-defence alliance in Asia modelled on NATO.">What it is and what its parts are: decides what "favor" means.</param>
/// <param name="Examples">Statements with the label that they should get.</param>
public sealed record ProposalInput(
    string? Id,
    [property: Required] LocalizedTexts? Name,
    LocalizedTexts? Aliases,
    string? Description,
    IReadOnlyList<ProposalExampleInput>? Examples
)
{
    public Proposal ToProposal() =>
        new(
            Id ?? Name!.Spelled[0].Text,
            Name!.Spelled,
            Aliases?.Spelled ?? [],
            Description,
            Examples?.Select(e => new ProposalExample(e.Text!, e.Label!.Value)).ToImmutableArray()
                ?? []
        );

    /// <summary>One name a language; further ones become aliases. Every name gets a language.</summary>
    public Proposal ToStorable()
    {
        var proposal = ToProposal();
        var all = proposal.Names.Select(WithLanguage).ToList();
        var names = all.DistinctBy(n => n.Language, StringComparer.Ordinal).ToImmutableArray();
        return proposal with
        {
            Names = names,
            Aliases =
            [
                .. all.Except(names).Concat(proposal.Aliases.Select(WithLanguage)).Distinct(),
            ],
        };
    }

    private static LocalizedText WithLanguage(LocalizedText text) =>
        text with
        {
            Language = text.Language ?? WrittenLanguage.Of(text.Text),
        };
}

/// <summary>A statement with the label that it should get.</summary>
public sealed record ProposalExampleInput(
    [property: Required] string? Text,
    [property: Required] StanceLabel? Label
);
