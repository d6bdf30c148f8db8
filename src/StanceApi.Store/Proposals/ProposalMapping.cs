using StanceApi.Stance.Proposals;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Proposals;

internal static class ProposalMapping
{
    public static StoredProposal ToStored(ProposalRow row) =>
        new(
            new Proposal(row.Id, row.Names, row.Aliases, row.Description, row.Examples),
            new DateTimeOffset(row.CreatedAt),
            row.Revision
        );

    public static void Write(ProposalRow row, Proposal proposal)
    {
        row.Names = proposal.Names;
        row.Aliases = proposal.Aliases;
        row.Description = proposal.Description;
        row.Examples = proposal.Examples;
    }
}
