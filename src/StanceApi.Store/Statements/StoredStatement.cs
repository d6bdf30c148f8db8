using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;
using StanceApi.Text.Documents;
using StanceApi.Text.Statements;

namespace StanceApi.Store.Statements;

/// <summary>A stored statement. Offsets are into the clean text of its article.</summary>
public sealed record StoredStatement(
    string Id,
    string ArticleId,
    StatementKind Kind,
    TextSpan Content,
    TextSpan? Cue,
    ImmutableArray<StoredSpeaker> Speakers,
    SaidOn SaidOn,
    ImmutableArray<string> ReportedBy,
    string? Context,
    string Language,
    ImmutableArray<StoredStance> Stances
)
{
    /// <summary>The words that were searched for, with offsets into the statement's own text; null where nothing was searched.</summary>
    [JsonIgnore]
    public ImmutableArray<TextSpan>? Highlights { get; init; }

    /// <summary>For entity tags.</summary>
    [JsonIgnore]
    public string Version => ContentHash.VersionOf(this);
}

/// <summary>A speaker as the article has it; what it leaves open is filled in from the actor.</summary>
/// <param name="ActorId">Null for anonymous speakers.</param>
public sealed record StoredSpeaker(
    string? ActorId,
    string Name,
    string? LatinName,
    ActorType Type,
    string? Country,
    string? Role,
    TextSpan? Mention,
    double Confidence
);

/// <param name="Score">Its evidence has offsets into the statement's own text: add the statement's start for the article's.</param>
public sealed record StoredStance(
    string ProposalId,
    StanceScore Score,
    string ModelVersion,
    StanceSource Source,
    DateTimeOffset ScoredAt
);
