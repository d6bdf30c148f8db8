using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;
using StanceApi.Store.Shifts;
using StanceApi.Store.Statements;

namespace StanceApi.Store.Corrections;

/// <summary>One thing that a human says of a statement.</summary>
/// <param name="ProposalId">For a stance; null otherwise.</param>
public sealed record CorrectionDraft(
    CorrectedAspect Aspect,
    string? ProposalId,
    CorrectedValue Value
);

public enum CorrectionResult
{
    Done,

    /// <summary>There is no such statement, or it has no such correction.</summary>
    NotFound,

    /// <summary>The statement is no longer the version that the correction was meant for.</summary>
    OtherVersion,

    /// <summary>A proposal or an actor is unknown, or the span does not lie in the article.</summary>
    Invalid,

    /// <summary>It was taken back before.</summary>
    AlreadyUndone,

    /// <summary>Only who said it, or an administrator, takes it back.</summary>
    NotTheirs,
}

/// <param name="Corrections">What was added, or what was taken back, as it stands now.</param>
/// <param name="Statement">As it is now; null unless done.</param>
/// <param name="Problem">Which value is at fault, and why; null unless invalid.</param>
public sealed record CorrectionOutcome(
    CorrectionResult Result,
    ImmutableArray<StoredCorrection> Corrections,
    StoredStatement? Statement = null,
    CorrectionProblem? Problem = null
);

/// <param name="Field">As the request names it.</param>
public sealed record CorrectionProblem(string Field, string Message);

/// <summary>
/// Writes down what humans say of a statement, and puts what holds of it into the statement: in one transaction, with
/// all that follows from it. Nothing is ever overwritten; see <see cref="Standing"/> for what holds.
/// </summary>
public sealed class CorrectStatement(StanceDb db, IdSource ids, TimeProvider time)
{
    internal const string Entity = "statement";

    /// <param name="expectedVersion">A <see cref="StoredStatement.Version"/>, or null to correct whatever is there.</param>
    /// <param name="mayDecide">Whether the author settles disagreements of others.</param>
    public async Task<CorrectionOutcome> RunAsync(
        string statementId,
        ImmutableArray<CorrectionDraft> drafts,
        string? expectedVersion,
        bool mayDecide,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await new FindStatement(db).RunAsync(statementId, cancellationToken) is not { } before)
        {
            return new CorrectionOutcome(CorrectionResult.NotFound, []);
        }

        if (expectedVersion is not null && before.Version != expectedVersion)
        {
            return new CorrectionOutcome(CorrectionResult.OtherVersion, []);
        }

        var checks = new CorrectionChecks(db);
        foreach (var draft in drafts)
        {
            if (await checks.FindAsync(before, draft, cancellationToken) is { } problem)
            {
                return new CorrectionOutcome(CorrectionResult.Invalid, [], Problem: problem);
            }
        }

        var id = ShortId.Parse(statementId);
        // Whose position it was, it may be no more.
        await new WatchShifts(db).OfStatementAsync(statementId, cancellationToken);
        var writing = await StatementEditing.BeginAsync(db, id, cancellationToken);
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            added.Add(await AddAsync(writing, draft, mayDecide, author, cancellationToken));
        }

        return await EndAsync(
            writing,
            before,
            AuditAction.Correct,
            author,
            c => added.Contains(c.Id),
            transaction,
            cancellationToken
        );
    }

    /// <summary>Takes a correction back: what the program or another human said holds again.</summary>
    /// <param name="mayDecide">Whether the author takes back what others said.</param>
    public async Task<CorrectionOutcome> UndoAsync(
        string statementId,
        string correctionId,
        bool mayDecide,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(author);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var before = await new FindStatement(db).RunAsync(statementId, cancellationToken);
        if (
            before is null
            || !ShortId.TryParse(correctionId, out var number)
            || await db
                .Corrections.AsNoTracking()
                .SingleOrDefaultAsync(c => c.Id == number, cancellationToken)
                is not { UndoesId: null } correction
            || correction.StatementId != ShortId.Parse(statementId)
        )
        {
            return new CorrectionOutcome(CorrectionResult.NotFound, []);
        }

        if (!mayDecide && !string.Equals(correction.Who, author.Name, StringComparison.Ordinal))
        {
            return new CorrectionOutcome(CorrectionResult.NotTheirs, []);
        }

        await new WatchShifts(db).OfStatementAsync(statementId, cancellationToken);
        var writing = await StatementEditing.BeginAsync(
            db,
            correction.StatementId,
            cancellationToken
        );
        var rows = await RowsAsync(correction, cancellationToken);
        if (Standing.Undone(rows).Contains(number))
        {
            return new CorrectionOutcome(CorrectionResult.AlreadyUndone, []);
        }

        var undo = new CorrectionRow
        {
            Id = ids.Next(),
            StatementId = correction.StatementId,
            Aspect = correction.Aspect,
            ProposalId = correction.ProposalId,
            UndoesId = number,
            Who = author.Name,
            Reason = author.Reason,
            At = time.GetUtcNow().UtcDateTime,
        };
        await SettleAsync(writing, rows, undo, cancellationToken);
        return await EndAsync(
            writing,
            before,
            AuditAction.Undo,
            author,
            c => string.Equals(c.Id, correctionId, StringComparison.Ordinal),
            transaction,
            cancellationToken
        );
    }

    private async Task<string> AddAsync(
        StatementEditing writing,
        CorrectionDraft draft,
        bool mayDecide,
        Author author,
        CancellationToken cancellationToken
    )
    {
        var rows = await RowsAsync(writing.StatementId, draft, cancellationToken);
        var standing = Standing.Of(rows);
        var row = new CorrectionRow
        {
            Id = ids.Next(),
            StatementId = writing.StatementId,
            Aspect = draft.Aspect,
            ProposalId = draft.ProposalId,
            Value = draft.Value.ToJson(),
            Replaced = standing.InForce is null
                ? (
                    await writing.ReadAsync(draft.Aspect, draft.ProposalId, cancellationToken)
                ).ToJson()
                : null,
            Settles = mayDecide && !standing.Contested.IsEmpty,
            Who = author.Name,
            Reason = author.Reason,
            At = time.GetUtcNow().UtcDateTime,
        };
        await SettleAsync(writing, rows, row, cancellationToken);
        return ShortId.Format(row.Id);
    }

    /// <summary>Adds a row to those of its aspect, and lets hold what holds then.</summary>
    private async Task SettleAsync(
        StatementEditing writing,
        List<CorrectionRow> rows,
        CorrectionRow added,
        CancellationToken cancellationToken
    )
    {
        var held = Standing.Of(rows).InForce;
        rows.Add(added);
        db.Corrections.Add(added);
        await db.SaveChangesAsync(cancellationToken);
        var standing = Standing.Of(rows);
        if (standing.InForce is { } inForce)
        {
            if (inForce.Id != held?.Id)
            {
                await writing.WriteAsync(inForce, Found(rows), cancellationToken);
            }
        }
        else if (held is not null)
        {
            await writing.RestoreAsync(added, Found(rows), cancellationToken);
        }

        var all = rows.ConvertAll(r => r.Id);
        await db
            .CorrectionConflicts.Where(c => all.Contains(c.CorrectionId))
            .ExecuteDeleteAsync(cancellationToken);
        db.CorrectionConflicts.AddRange(
            standing.Contested.Select(c => new ConflictRow
            {
                CorrectionId = c.Id,
                StatementId = c.StatementId,
            })
        );
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task<CorrectionOutcome> EndAsync(
        StatementEditing writing,
        StoredStatement before,
        AuditAction action,
        Author author,
        Func<StoredCorrection, bool> isMeant,
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction,
        CancellationToken cancellationToken
    )
    {
        await writing.EndAsync(cancellationToken);
        await new WatchShifts(db).OfStatementAsync(before.Id, cancellationToken);
        var after = await new FindStatement(db).RunAsync(before.Id, cancellationToken);
        new AuditLog(db, ids, time, author).Add(action, Entity, before.Id, before, after);
        await db.SaveChangesAsync(cancellationToken);
        var all = await new ListCorrections(db).RunAsync(before.Id, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new CorrectionOutcome(CorrectionResult.Done, [.. all.Where(isMeant)], after);
    }

    /// <summary>What the program had found last, before a human's word took its place.</summary>
    private static Replaced Found(List<CorrectionRow> rows) =>
        Replaced.FromJson(rows.FindLast(r => r.Replaced is not null)!.Replaced!);

    private Task<List<CorrectionRow>> RowsAsync(
        CorrectionRow like,
        CancellationToken cancellationToken
    ) => RowsAsync(like.StatementId, like.Aspect, like.ProposalId, cancellationToken);

    private Task<List<CorrectionRow>> RowsAsync(
        long statementId,
        CorrectionDraft draft,
        CancellationToken cancellationToken
    ) => RowsAsync(statementId, draft.Aspect, draft.ProposalId, cancellationToken);

    private Task<List<CorrectionRow>> RowsAsync(
        long statementId,
        CorrectedAspect aspect,
        string? proposalId,
        CancellationToken cancellationToken
    ) =>
        db
            .Corrections.AsNoTracking()
            .Where(c =>
                c.StatementId == statementId && c.Aspect == aspect && c.ProposalId == proposalId
            )
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
}
