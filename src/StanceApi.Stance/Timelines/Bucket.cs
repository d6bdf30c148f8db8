namespace StanceApi.Stance.Timelines;

public enum BucketSize
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>The evidence of one calendar period. A period without evidence has no bucket.</summary>
/// <param name="From">First day; weeks begin on Monday.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Count">Statements that may have been said in it: one of a month is counted in each of its weeks, with the weight of the days it shares.</param>
/// <param name="Expected">How many statements it is expected to hold: each counts with the share of its days, so that all buckets add up to the dated statements (but for repetitions in periods that have nothing of their own).</param>
/// <param name="Independent">Pieces of independent evidence among them.</param>
/// <param name="Mean">Expected share in favor minus share against, without regard to age; in (-1, 1).</param>
public sealed record Bucket(
    DateOnly From,
    DateOnly To,
    int Count,
    double Expected,
    int Independent,
    double Mean,
    double Low,
    double High
);
