using System.Security.Cryptography;
using System.Text;
using StanceApi.Stance.Timelines;
using StanceApi.Store;
using StanceApi.Store.Actors;
using StanceApi.Store.Proposals;

namespace StanceApi.Shifts;

/// <summary>A shift of one actor on one proposal.</summary>
/// <param name="JudgedAt">When the later one of its two statements was last judged.</param>
public sealed record FoundShift(
    ActorSummary Actor,
    StoredProposal Proposal,
    Shift Shift,
    DateTimeOffset JudgedAt
)
{
    /// <summary>From what the shift is, not from when it was found: the same on every server and after every restart.</summary>
    public string Id { get; } =
        ShortId.Format(
            BitConverter.ToInt64(
                SHA256.HashData(
                    Encoding.UTF8.GetBytes(
                        $"{Actor.Id}\n{Proposal.Id}\n{Shift.From}\n{Shift.To}\n{Shift.After}"
                    )
                )
            ) & long.MaxValue
        );
}
