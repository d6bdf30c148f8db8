using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Store.Entities;
using StanceApi.Store.Statements;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Timelines;

/// <summary>What the store knows of one statement as evidence.</summary>
internal sealed record EvidenceRow(
    string ActorId,
    double Attribution,
    long StatementId,
    DateTime KnownAt,
    DateOnly SaidFirst,
    DateOnly SaidLast,
    DatePrecision SaidPrecision,
    DateBasis? SaidBasis,
    long EvidenceGroup,
    StanceLabel Label,
    double Score,
    double Confidence,
    StanceSource Source,
    string ModelVersion,
    DateTime ScoredAt
)
{
    /// <param name="zone">Where the day falls on which an undated statement became known.</param>
    public StanceEvidence ToEvidence(TimeZoneInfo zone) =>
        new(
            ShortId.Format(StatementId),
            StatementMapping.SaidOnOf(SaidFirst, SaidLast, SaidPrecision, SaidBasis),
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(KnownAt, zone)),
            Label,
            Score,
            EvidenceWeight.Of(Label, Score, Confidence) * Attribution,
            ShortId.Format(EvidenceGroup)
        )
        {
            ByHuman = Source is StanceSource.Human,
            ModelVersion = ModelVersion,
        };
}
