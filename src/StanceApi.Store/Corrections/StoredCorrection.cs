using StanceApi.Store.Entities;

namespace StanceApi.Store.Corrections;

public enum CorrectionState
{
    /// <summary>It holds.</summary>
    InForce,

    /// <summary>It says the same as the one in force.</summary>
    Agreeing,

    /// <summary>It contradicts the one in force, which came first; to be settled.</summary>
    Contested,

    /// <summary>Its reviewer said something else since, or it was settled otherwise.</summary>
    Superseded,

    /// <summary>It was taken back.</summary>
    Undone,
}

/// <summary>What a human said of one aspect of a statement.</summary>
/// <param name="Undo">That it was taken back; null where it was not.</param>
public sealed record StoredCorrection(
    string Id,
    string StatementId,
    CorrectedAspect Aspect,
    string? ProposalId,
    CorrectedValue Value,
    string Who,
    string? Reason,
    DateTimeOffset At,
    CorrectionState State,
    CorrectionUndo? Undo
)
{
    /// <summary>Those that are no undo, in their order.</summary>
    /// <param name="rows">All of one statement, in the order of their ids.</param>
    internal static IReadOnlyList<StoredCorrection> Of(IReadOnlyList<CorrectionRow> rows)
    {
        var standings = rows.GroupBy(r => (r.Aspect, r.ProposalId))
            .ToDictionary(g => g.Key, g => Standing.Of([.. g]));
        var undone = rows.Where(r => r.UndoesId is not null)
            .GroupBy(r => r.UndoesId!.Value)
            .ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. rows.Where(r => r.UndoesId is null)
                .Select(r =>
                    Of(r, standings[(r.Aspect, r.ProposalId)], undone.GetValueOrDefault(r.Id))
                ),
        ];
    }

    private static StoredCorrection Of(CorrectionRow row, Standing standing, CorrectionRow? undo) =>
        new(
            ShortId.Format(row.Id),
            ShortId.Format(row.StatementId),
            row.Aspect,
            row.ProposalId,
            Standing.Value(row),
            row.Who,
            row.Reason,
            new DateTimeOffset(row.At),
            StateOf(row, standing, undo),
            undo is null
                ? null
                : new CorrectionUndo(undo.Who, undo.Reason, new DateTimeOffset(undo.At))
        );

    private static CorrectionState StateOf(
        CorrectionRow row,
        Standing standing,
        CorrectionRow? undo
    ) =>
        undo is not null ? CorrectionState.Undone
        : row.Id == standing.InForce?.Id ? CorrectionState.InForce
        : standing.Contested.Any(c => c.Id == row.Id) ? CorrectionState.Contested
        : standing.Words.Any(w => w.Id == row.Id) ? CorrectionState.Agreeing
        : CorrectionState.Superseded;
}

public sealed record CorrectionUndo(string Who, string? Reason, DateTimeOffset At);
