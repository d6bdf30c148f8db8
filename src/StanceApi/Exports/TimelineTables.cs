using StanceApi.Actors;
using StanceApi.Json;
using StanceApi.Stance.Scoring;
using StanceApi.Text.Dates;
using StanceApi.Timelines;

namespace StanceApi.Exports;

/// <summary>The points or the buckets of timelines, one a row.</summary>
public static class TimelineTables
{
    public static ExportTable<ExportedPoint> Points { get; } =
        new(
            "timeline",
            [
                CsvColumn.Text<ExportedPoint>("proposalId", r => r.ProposalId),
                CsvColumn.Text<ExportedPoint>("actorId", r => r.Actor.Id),
                CsvColumn.Text<ExportedPoint>("name", r => r.Actor.Name),
                CsvColumn.Text<ExportedPoint>("latinName", r => r.Actor.LatinName),
                CsvColumn.Text<ExportedPoint>("country", r => r.Actor.Country),
                CsvColumn.Day<ExportedPoint>("saidOn", r => r.Point.SaidOn.Date),
                CsvColumn.Day<ExportedPoint>("saidOnEnd", r => r.Point.SaidOn.DateEnd),
                CsvColumn.Text<ExportedPoint>(
                    "precision",
                    r => WireNames<DatePrecision>.Of(r.Point.SaidOn.Precision)
                ),
                CsvColumn.Text<ExportedPoint>(
                    "label",
                    r => WireNames<StanceLabel>.Of(r.Point.Label)
                ),
                CsvColumn.Number<ExportedPoint>("score", r => r.Point.Score),
                CsvColumn.Number<ExportedPoint>("confidence", r => r.Point.Confidence),
                CsvColumn.Text<ExportedPoint>("text", r => r.Point.Text),
                CsvColumn.Text<ExportedPoint>("statementId", r => r.Point.StatementId),
                CsvColumn.Text<ExportedPoint>("articleId", r => r.Point.ArticleId),
                CsvColumn.Text<ExportedPoint>("sourceUrl", r => r.Point.SourceUrl),
            ]
        );

    public static ExportTable<ExportedBucket> Buckets { get; } =
        new(
            "timeline",
            [
                CsvColumn.Text<ExportedBucket>("proposalId", r => r.ProposalId),
                CsvColumn.Text<ExportedBucket>("actorId", r => r.Actor.Id),
                CsvColumn.Text<ExportedBucket>("name", r => r.Actor.Name),
                CsvColumn.Text<ExportedBucket>("latinName", r => r.Actor.LatinName),
                CsvColumn.Text<ExportedBucket>("country", r => r.Actor.Country),
                CsvColumn.Day<ExportedBucket>("from", r => r.Bucket.From),
                CsvColumn.Day<ExportedBucket>("to", r => r.Bucket.To),
                CsvColumn.Number<ExportedBucket>("n", r => r.Bucket.N),
                CsvColumn.Number<ExportedBucket>("expected", r => r.Bucket.Expected),
                CsvColumn.Number<ExportedBucket>("independent", r => r.Bucket.Independent),
                CsvColumn.Number<ExportedBucket>("mean", r => r.Bucket.Mean),
                CsvColumn.Number<ExportedBucket>("low", r => r.Bucket.Low),
                CsvColumn.Number<ExportedBucket>("high", r => r.Bucket.High),
            ]
        );
}

/// <summary>A point with whose timeline it is on.</summary>
/// <param name="ProposalId">On what.</param>
/// <param name="Actor">Whose.</param>
/// <param name="Point">The statement.</param>
public sealed record ExportedPoint(
    string ProposalId,
    ActorSummaryResponse Actor,
    TimelinePointResponse Point
);

/// <summary>A bucket with whose timeline it is on.</summary>
/// <param name="ProposalId">On what.</param>
/// <param name="Actor">Whose.</param>
/// <param name="Bucket">The period.</param>
public sealed record ExportedBucket(
    string ProposalId,
    ActorSummaryResponse Actor,
    BucketResponse Bucket
);
