using System.Collections.Immutable;
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
        row.Names = OrEmpty(proposal.Names);
        row.Aliases = OrEmpty(proposal.Aliases);
        row.Description = proposal.Description;
        row.Examples = OrEmpty(proposal.Examples);
    }

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) =>
        items.IsDefault ? [] : items;
}
