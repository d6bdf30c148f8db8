using StanceApi.Stance.Scoring;
using StanceApi.Store.Entities;
using StanceApi.Store.Statements;

namespace StanceApi.Statements;

/// <summary>The stance of one statement toward one proposal.</summary>
public sealed record StanceResponse : JudgementResponse
{
    private StanceResponse(
        string proposalId,
        StanceScore score,
        int offset,
        string modelVersion,
        DateTimeOffset scoredAt,
        StanceSource source
    )
        : base(proposalId, score, offset)
    {
        ModelVersion = score.ModelVersion ?? modelVersion;
        Source = source;
        ScoredAt = scoredAt;
    }

    /// <summary>The model that scored it.</summary>
    public string ModelVersion { get; init; }

    /// <summary>A human stance stands until a human changes it.</summary>
    public StanceSource Source { get; init; }

    /// <summary>When it was scored.</summary>
    public DateTimeOffset ScoredAt { get; init; }

    /// <param name="offset">Where the statement starts in the text that the answer returns.</param>
    public static StanceResponse From(
        string proposalId,
        StanceScore score,
        int offset,
        string modelVersion,
        DateTimeOffset scoredAt,
        StanceSource source = StanceSource.Model
    ) => new(proposalId, score, offset, modelVersion, scoredAt, source);

    public static StanceResponse From(StoredStance stance, int offset)
    {
        ArgumentNullException.ThrowIfNull(stance);
        return From(
            stance.ProposalId,
            stance.Score,
            offset,
            stance.ModelVersion,
            stance.ScoredAt,
            stance.Source
        );
    }
}
