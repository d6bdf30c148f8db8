using StanceApi.Proposals;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Statements;
using StanceApi.Store.Timelines;

namespace StanceApi.Timelines;

/// <summary>A proposal in short.</summary>
/// <param name="Id" example="asian-nato">Its id.</param>
/// <param name="Name">BCP 47 tag to name.</param>
public sealed record ProposalSummaryResponse(string Id, IReadOnlyDictionary<string, string> Name)
{
    public static ProposalSummaryResponse From(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return new ProposalSummaryResponse(proposal.Id, ProposalResponse.NamesOf(proposal));
    }
}

/// <summary>What a timeline covers.</summary>
/// <param name="From">The first day; null when nothing is dated.</param>
/// <param name="To">The last day.</param>
/// <param name="Statements" example="14">How many statements.</param>
/// <param name="Independent" example="9">How many pieces of independent evidence: the same words carried by five outlets are one.</param>
public sealed record CoverageResponse(
    DateOnly? From,
    DateOnly? To,
    int Statements,
    int Independent
);

/// <summary>Where somebody stands, as far as the evidence tells.</summary>
/// <param name="Label">The side.</param>
/// <param name="Score" example="-0.61">From -1 (against) to 1 (for), as of when they last spoke.</param>
/// <param name="Low" example="-0.82">Lower end of the 90 % credible interval on the day; the older the evidence, the wider.</param>
/// <param name="High" example="-0.33">Upper end of it.</param>
/// <param name="AsOf">The day that it holds for.</param>
public sealed record TimelinePositionResponse(
    StanceLabel Label,
    double Score,
    double Low,
    double High,
    DateOnly AsOf
)
{
    public static TimelinePositionResponse? From(Position? position) =>
        position is null
            ? null
            : new TimelinePositionResponse(
                position.Label,
                position.Score,
                position.Low,
                position.High,
                position.AsOf
            );
}

/// <summary>One statement on a timeline.</summary>
/// <param name="StatementId">Its id.</param>
/// <param name="ActorId" example="shigeru-ishiba">Who said it.</param>
/// <param name="SaidOn">When it was said.</param>
/// <param name="Label">Its stance.</param>
/// <param name="Score" example="-0.74">From -1 (against) to 1 (for).</param>
/// <param name="Confidence" example="0.88">How sure the label is.</param>
/// <param name="Text">What was said.</param>
/// <param name="ArticleId">Where it is from.</param>
/// <param name="SourceUrl">The article's address, where known.</param>
public sealed record TimelinePointResponse(
    string StatementId,
    string ActorId,
    SaidOnResponse SaidOn,
    StanceLabel Label,
    double Score,
    double Confidence,
    string Text,
    string ArticleId,
    string? SourceUrl
)
{
    public static TimelinePointResponse From(TimelinePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return new TimelinePointResponse(
            point.StatementId,
            point.ActorId,
            SaidOnResponse.From(point.SaidOn),
            point.Label,
            point.Score,
            point.Confidence,
            point.Text,
            point.ArticleId,
            point.SourceUrl
        );
    }
}

/// <summary>The evidence of one calendar period; periods without any are left out.</summary>
/// <param name="From">First day; weeks begin on Monday.</param>
/// <param name="To">Last day.</param>
/// <param name="N" example="5">Statements that may have been said in it; one of a month may be in each of its weeks.</param>
/// <param name="Expected" example="3.7">The same with each statement's share of its days, so that the buckets add up to the dated statements.</param>
/// <param name="Independent" example="3">Pieces of independent evidence.</param>
/// <param name="Mean" example="-0.4">Share for minus share against.</param>
/// <param name="Low" example="-0.8">Lower end of the 90 % credible interval.</param>
/// <param name="High" example="0.1">Upper end of the 90 % credible interval.</param>
public sealed record BucketResponse(
    DateOnly From,
    DateOnly To,
    int N,
    double Expected,
    int Independent,
    double Mean,
    double Low,
    double High
)
{
    public static BucketResponse Of(Bucket bucket)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        return new BucketResponse(
            bucket.From,
            bucket.To,
            bucket.Count,
            Math.Round(bucket.Expected, 6),
            bucket.Independent,
            bucket.Mean,
            bucket.Low,
            bucket.High
        );
    }
}

/// <summary>A change of position, with the two statements that show it.</summary>
/// <param name="From">The side before.</param>
/// <param name="To">The side after.</param>
/// <param name="On">The day of the statement after.</param>
/// <param name="Before">Id of the last statement that shows the old position.</param>
/// <param name="After">Id of the first statement that shows the new one.</param>
/// <param name="Cause">`statement`: something else was said. `human`: it is there only with stances that a human set. `model`: different models judged before and after it, and none shows it by itself.</param>
public sealed record TimelineShiftResponse(
    StanceLabel From,
    StanceLabel To,
    DateOnly On,
    string Before,
    string After,
    ShiftCause Cause
)
{
    public static TimelineShiftResponse Of(Shift shift)
    {
        ArgumentNullException.ThrowIfNull(shift);
        return new TimelineShiftResponse(
            shift.From,
            shift.To,
            shift.On,
            shift.Before,
            shift.After,
            shift.Cause
        );
    }
}
