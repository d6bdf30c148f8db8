using StanceApi.Stance.Proposals;
using StanceApi.Store.Proposals;

namespace StanceApi.Proposals;

/// <summary>What statements are judged against.</summary>
/// <param name="Id" example="asian-nato">Chosen by whoever defined it.</param>
/// <param name="Name">BCP 47 tag to name.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Description" example="A collective-defence alliance in Asia modelled on NATO.">What it is and what its parts are.</param>
/// <param name="Examples">Statements with the label that they should get.</param>
/// <param name="CreatedAt">When it was defined.</param>
public sealed record ProposalResponse(
    string Id,
    IReadOnlyDictionary<string, string> Name,
    IReadOnlyList<AliasResponse> Aliases,
    string? Description,
    IReadOnlyList<ProposalExample> Examples,
    DateTimeOffset CreatedAt
)
{
    public static ProposalResponse From(StoredProposal stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var proposal = stored.Proposal;
        return new ProposalResponse(
            proposal.Id,
            NamesOf(proposal),
            [.. proposal.Aliases.Select(a => new AliasResponse(a.Text, a.Language))],
            proposal.Description,
            proposal.Examples,
            stored.CreatedAt
        );
    }

    public static IReadOnlyDictionary<string, string> NamesOf(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return proposal
            .Names.DistinctBy(n => n.Language, StringComparer.Ordinal)
            .ToDictionary(
                n => n.Language ?? WrittenLanguage.Undetermined,
                n => n.Text,
                StringComparer.Ordinal
            );
    }
}

/// <summary>Another name.</summary>
/// <param name="Text" example="亚洲北约">The name.</param>
/// <param name="Language" example="zh-Hans">BCP 47.</param>
public sealed record AliasResponse(string Text, string? Language);
