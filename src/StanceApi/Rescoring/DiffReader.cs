using StanceApi.Actors;
using StanceApi.Store.Paging;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>Puts together what a run changed.</summary>
public sealed class DiffReader(ReadRunDiff read)
{
    private const int MostPositions = 200;

    public async Task<RescoreDiffResponse> RunAsync(
        RescoreRun run,
        int limit,
        MoveCursor? after,
        CancellationToken ct
    )
    {
        var totals = await read.TotalsAsync(run, ct);
        var positions = await read.PositionsAsync(run, MostPositions, ct);
        var changes = await read.ChangesAsync(run, limit, after, ct);
        return new RescoreDiffResponse(
            RescoreRunResponse.From(run),
            [.. totals.Labels.Select(l => new LabelChangeResponse(l.From, l.To, l.Count))],
            [.. totals.Causes.Select(c => new CauseCountResponse(c.Of, c.Flipped, c.Moved))],
            [.. totals.Proposals.Select(c => new NamedCountResponse(c.Of, c.Flipped, c.Moved))],
            [.. totals.Languages.Select(c => new NamedCountResponse(c.Of, c.Flipped, c.Moved))],
            [
                .. totals.Actors.Select(c => new ActorCountResponse(
                    ActorSummaryResponse.From(c.Of),
                    c.Flipped,
                    c.Moved
                )),
            ],
            [.. positions.Select(PositionChangeResponse.From)],
            [.. changes.Items.Select(StanceChangeResponse.From)],
            changes.Next
        );
    }
}
