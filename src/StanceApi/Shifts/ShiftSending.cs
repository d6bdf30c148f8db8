using FastEndpoints;
using StanceApi.Actors;
using StanceApi.Conditional;
using StanceApi.Paging;
using StanceApi.Proposals;
using StanceApi.Store.Paging;
using StanceApi.Store.Proposals;

namespace StanceApi.Shifts;

/// <summary>Answers with shifts, as a list or as a feed.</summary>
public sealed class ShiftSending(ProposalLookup proposals, ActorLookup actors, ShiftListing listing)
{
    /// <summary>Null where the request is answered with 404.</summary>
    public async Task<PageResponse<ShiftResponse>?> FindAsync(
        ShiftsRequest request,
        IResponseSender sender,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        StoredProposal? proposal = null;
        if (request.Proposal is { } id)
        {
            proposal = await proposals.FindOrAnswerAsync(id, sender, ct);
            if (proposal is null)
            {
                return null;
            }
        }
        var filter = request.ToFilter();
        if (request.Actor is { } actor)
        {
            if (await actors.SurvivorOrAnswerAsync(actor, sender, ct) is not { } survivor)
            {
                return null;
            }
            filter = filter with { ActorId = survivor.Id };
        }
        return await listing.RunAsync(
            proposal,
            filter,
            request.Take(),
            request.After<ShiftCursor>(),
            ct
        );
    }

    public static Task FeedAsync(
        IResponseSender sender,
        PageResponse<ShiftResponse> page,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(sender);
        var feed = ShiftFeed.Write(page, sender.HttpContext.Request);
        return sender.ComputedAsync(feed, ShiftFeed.MediaType, ct);
    }
}
