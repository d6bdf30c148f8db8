using System.Collections.Immutable;

namespace StanceApi.Stance.Timelines;

/// <summary>What a timeline is asked for.</summary>
/// <param name="At">The day of the position; evidence from later days does not count for it.</param>
/// <param name="From">First day shown, or null for all; does not limit what the position rests on.</param>
/// <param name="To">Last day shown, or null for all.</param>
public sealed record TimelineRequest(
    DateOnly At,
    BucketSize Bucket = BucketSize.Month,
    DateOnly? From = null,
    DateOnly? To = null
);

/// <summary>What the shown points cover.</summary>
/// <param name="From">First day of the first dated point; null when none is dated.</param>
public sealed record Coverage(DateOnly? From, DateOnly? To, int Statements, int Independent);

/// <summary>How somebody's stance on a proposal moved.</summary>
/// <param name="Points">In order of the days said, undated last; those outside the window are left out, undated ones too if there is a window.</param>
/// <param name="Shifts">In order of time; those outside the window are left out.</param>
public sealed record Timeline(
    Coverage Coverage,
    Position? Position,
    ImmutableArray<StanceEvidence> Points,
    ImmutableArray<Bucket> Buckets,
    ImmutableArray<Shift> Shifts
);
