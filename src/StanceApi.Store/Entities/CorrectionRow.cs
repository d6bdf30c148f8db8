using StanceApi.Store.Corrections;

namespace StanceApi.Store.Entities;

/// <summary>What a human says of a statement, or that they take it back. Rows are added and never changed: the database refuses it.</summary>
internal sealed class CorrectionRow
{
    public long Id { get; init; }
    public long StatementId { get; init; }
    public StatementRow? Statement { get; init; }
    public CorrectedAspect Aspect { get; init; }

    /// <summary>Toward which proposal the stance is; null for the other aspects.</summary>
    public string? ProposalId { get; init; }
    public ProposalRow? Proposal { get; init; }

    /// <summary>JSON of a <see cref="CorrectedValue"/>; null for what takes another correction back.</summary>
    public string? Value { get; init; }

    /// <summary>The correction that this one takes back.</summary>
    public long? UndoesId { get; init; }

    /// <summary>JSON of what the program had found, where this put a human's word in its place; null otherwise.</summary>
    public string? Replaced { get; init; }

    /// <summary>Whether it ends the disagreement that there was: what was said before it counts no more.</summary>
    public bool Settles { get; init; }
    public required string Who { get; init; }
    public string? Reason { get; init; }
    public DateTime At { get; init; }
}

/// <summary>A correction that another one in force contradicts; gone once that is settled.</summary>
internal sealed class ConflictRow
{
    public long CorrectionId { get; init; }
    public CorrectionRow? Correction { get; init; }
    public long StatementId { get; init; }
}
