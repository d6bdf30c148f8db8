using StanceApi.Stance.Scoring;
using StanceApi.Stance.Timelines;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Timelines;

/// <summary>A statement that bears on a proposal, as a timeline shows it.</summary>
/// <param name="ActorId">Who said it.</param>
/// <param name="Evidence">What it counts for; its <see cref="StanceEvidence.StatementId"/> is this one's.</param>
public sealed record TimelinePoint(
    string StatementId,
    string ActorId,
    string ArticleId,
    string? SourceUrl,
    string Text,
    SaidOn SaidOn,
    StanceLabel Label,
    double Score,
    double Confidence,
    StanceEvidence Evidence
);
