using System.Text.Json;
using StanceApi.Json;
using StanceApi.Store.Proposals;
using StanceApi.Store.Shifts;
using StanceApi.Store.Timelines;

namespace StanceApi.Shifts;

/// <summary>Finds the shifts of those whose stances have changed, and announces the new ones.</summary>
public sealed class ShiftAnnouncer(
    AnnounceShifts announce,
    FindProposal findProposal,
    ShiftListing listing
)
{
    private const int BatchSize = 100;

    // More changes of mind than anybody has on one proposal.
    private const int MostShifts = 1_000;

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
            foreach (var check in checks)
            {
                announced += await announce.RunAsync(check, await FindAsync(check, ct), ct);
            }
        }
        return announced;
    }

    private async Task<IReadOnlyList<ShiftNotice>> FindAsync(ShiftCheck check, CancellationToken ct)
    {
        if (await findProposal.RunAsync(check.ProposalId, ct) is not { } proposal)
        {
            return [];
        }
        var filter = new EvidenceFilter(check.ActorId);
        var shifts = await listing.RunAsync(proposal, filter, MostShifts, after: null, ct);
        return
        [
            .. shifts.Items.Select(s => new ShiftNotice(
                s.Id,
                JsonSerializer.Serialize(s, WireJson.Options)
            )),
        ];
    }
}
