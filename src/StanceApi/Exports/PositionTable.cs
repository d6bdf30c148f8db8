using StanceApi.Json;
using StanceApi.Stance.Scoring;
using StanceApi.Timelines;

namespace StanceApi.Exports;

/// <summary>Where each actor stood on a day, one a row.</summary>
public static class PositionTable
{
    public static ExportTable<ExportedPosition> Table { get; } =
        new(
            "positions",
            [
                CsvColumn.Text<ExportedPosition>("proposalId", r => r.ProposalId),
                CsvColumn.Day<ExportedPosition>("at", r => r.At),
                CsvColumn.Text<ExportedPosition>("actorId", r => r.Position.Actor.Id),
                CsvColumn.Text<ExportedPosition>("name", r => r.Position.Actor.Name),
                CsvColumn.Text<ExportedPosition>("latinName", r => r.Position.Actor.LatinName),
                CsvColumn.Text<ExportedPosition>("country", r => r.Position.Actor.Country),
                CsvColumn.Text<ExportedPosition>(
                    "label",
                    r => WireNames<StanceLabel>.Of(r.Position.Label)
                ),
                CsvColumn.Number<ExportedPosition>("score", r => r.Position.Score),
                CsvColumn.Number<ExportedPosition>("low", r => r.Position.Low),
                CsvColumn.Number<ExportedPosition>("high", r => r.Position.High),
                CsvColumn.Number<ExportedPosition>("statements", r => r.Position.Statements),
                CsvColumn.Number<ExportedPosition>("independent", r => r.Position.Independent),
                CsvColumn.Day<ExportedPosition>("lastSaidOn", r => r.Position.LastSaidOn),
                CsvColumn.Text<ExportedPosition>(
                    "evidence",
                    r => string.Join("; ", r.Position.Evidence)
                ),
            ]
        );
}

/// <summary>A position with what it is a position on.</summary>
/// <param name="ProposalId">On what.</param>
/// <param name="At">The day.</param>
/// <param name="Position">The position.</param>
public sealed record ExportedPosition(string ProposalId, DateOnly At, PositionResponse Position);
