using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Review;

/// <summary>
/// A place in the list of what needs a human. It is ranked block by block: within a block, which holds some of each
/// reason, the neediest first. The block is told by keys, not by numbers, so that what is added meanwhile moves nothing.
/// </summary>
public sealed record ReviewCursor : ICursor<ReviewCursor>
{
    private const string Kind = "v";

    internal ReviewCursor(ImmutableArray<ReviewRange> block, ReviewPlace? last)
    {
        Block = block;
        Last = last;
    }

    internal ImmutableArray<ReviewRange> Block { get; }

    /// <summary>The last item that was given out of the block; null for none yet.</summary>
    internal ReviewPlace? Last { get; }

    public string Encode() =>
        CursorText.Encode(Kind, JsonSerializer.Serialize(new Written([.. Block], Last)));

    public static bool TryParse(string? text, [NotNullWhen(true)] out ReviewCursor? cursor)
    {
        cursor = null;
        if (CursorText.Decode(Kind, text) is not { } json)
        {
            return false;
        }

        try
        {
            cursor = JsonSerializer.Deserialize<Written>(json) is { Block: { } block } written
                ? new ReviewCursor([.. block], written.Last)
                : null;
            return cursor is not null
                && cursor.Block.All(r => r is not null && IsWhole(r.After) && IsWhole(r.UpTo))
                && cursor.Last is null or { ProposalId: not null };
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsWhole(ReviewKey? key) => key is null or { ProposalId: not null };

    private sealed record Written(ReviewRange[]? Block, ReviewPlace? Last);
}

/// <summary>The candidates of one reason that belong to a block.</summary>
/// <param name="After">The last one before; null for the first block.</param>
/// <param name="UpTo">The last one; null where it is not looked up yet.</param>
/// <param name="IsLast">Whether there are no more.</param>
internal sealed record ReviewRange(
    ReviewReason Reason,
    ReviewKey? After,
    ReviewKey? UpTo,
    bool IsLast
);

/// <summary>An item's place in its block.</summary>
internal sealed record ReviewPlace(
    double Rank,
    long StatementId,
    ReviewReason Reason,
    string ProposalId
);
