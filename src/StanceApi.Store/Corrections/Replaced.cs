using System.Collections.Immutable;
using System.Text.Json;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Store.Corrections;

/// <summary>What the program had found of one aspect, kept so that it can come back; what belongs to the others is null.</summary>
/// <param name="Stance">Null as well where it had not been judged yet.</param>
internal sealed record Replaced(
    ReplacedStance? Stance = null,
    ImmutableArray<ReplacedSpeaker>? Speakers = null,
    ReplacedDay? Day = null,
    ReplacedSpan? Span = null
)
{
    public string ToJson() => JsonSerializer.Serialize(this, CorrectionJson.Options);

    public static Replaced FromJson(string json) =>
        JsonSerializer.Deserialize<Replaced>(json, CorrectionJson.Options)!;
}

/// <param name="Words">The statement's words that were judged; see <see cref="StatementRow.Words"/>.</param>
internal sealed record ReplacedStance(
    StanceScore Score,
    string ModelVersion,
    int ProposalRevision,
    DateTime ScoredAt,
    long Words
);

internal sealed record ReplacedSpeaker(
    string? ActorId,
    string? LinkedActorId,
    string Name,
    string? LatinName,
    ActorType Type,
    string? Country,
    string? Role,
    string? MentionText,
    int? MentionStart,
    double Confidence,
    double? LinkConfidence,
    ImmutableArray<string> LinkReasons,
    ImmutableArray<ReplacedCandidate> Candidates
);

internal sealed record ReplacedCandidate(
    string ActorId,
    double Confidence,
    ImmutableArray<string> Reasons
);

internal sealed record ReplacedDay(
    DateOnly First,
    DateOnly Last,
    DatePrecision Precision,
    DateBasis? Basis
);

internal sealed record ReplacedSpan(int Start, int Length);
