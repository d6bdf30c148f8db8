using System.Text.Json;
using StanceApi.Json;
using StanceApi.Store.Proposals;
using StanceApi.Store.Shifts;

namespace StanceApi.Shifts;

/// <summary>Finds the shifts of those whose stances have changed, and announces the new ones.</summary>
public sealed class ShiftAnnouncer(
    AnnounceShifts announce,
    FindProposal findProposal,
    ShiftListing listing
)
{
    private const int BatchSize = 100;

    /// <returns>How many shifts were announced.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var announced = 0;
        var seen = new HashSet<ShiftCheck>();
        while (
            (await announce.DueAsync(BatchSize, ct)).Where(seen.Add).ToList()
                is { Count: > 0 } checks
        )
        {
            var looked = new List<(ShiftCheck, IReadOnlyList<ShiftNotice>)>();
            foreach (var ofProposal in checks.GroupBy(c => c.ProposalId, StringComparer.Ordinal))
            {
                looked.AddRange(await FindAsync(ofProposal.Key, [.. ofProposal], ct));
            }
            announced += await announce.RunAsync(looked, ct);
        }
        return announced;
    }

    private async Task<IEnumerable<(ShiftCheck, IReadOnlyList<ShiftNotice>)>> FindAsync(
        string proposalId,
        IReadOnlyList<ShiftCheck> checks,
        CancellationToken ct
    )
    {
        if (await findProposal.RunAsync(proposalId, ct) is not { } proposal)
        {
            return checks.Select(c => (c, (IReadOnlyList<ShiftNotice>)[]));
        }
        var shifts = await listing.OfActorsAsync(proposal, [.. checks.Select(c => c.ActorId)], ct);
        return checks.Select(c =>
            (
                c,
                (IReadOnlyList<ShiftNotice>)
                    [
                        .. shifts[c.ActorId]
                            .OrderByDescending(s => s.On)
                            .ThenBy(s => s.Id, StringComparer.Ordinal)
                            .Select(s => new ShiftNotice(
                                s.Id,
                                JsonSerializer.Serialize(s, WireJson.Options)
                            )),
                    ]
            )
        );
    }
}
