using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Independence;
using StanceApi.Store.Shifts;

namespace StanceApi.Store.Actors;

public enum MergeActorsResult
{
    Done,

    /// <summary>One of the two is unknown.</summary>
    Unknown,

    /// <summary>It is merged already, or not merged, or would be merged into itself.</summary>
    Impossible,
}

/// <param name="Actor">The survivor of a merge, or the actor that a split gave back; null unless it was done.</param>
/// <param name="Statements">How many statements changed their speaker.</param>
public sealed record MergeActorsOutcome(
    MergeActorsResult Result,
    StoredActor? Actor = null,
    int Statements = 0,
    string? AuditEventId = null
);

/// <summary>
/// Makes two actors one, and takes it back. The merged actor keeps its record; its statements, and the names and offices
/// by which it is found, go to the survivor, each marked with whose it was. Nothing is overwritten, so that a split gives
/// back exactly what was there. What articles added to the survivor in between stays with the survivor.
/// </summary>
public sealed class MergeActors(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <param name="id">The actor that turned out to be another.</param>
    /// <param name="intoId">The other; where that is merged itself, what it was merged into.</param>
    public async Task<MergeActorsOutcome> RunAsync(
        string id,
        string intoId,
        Author author,
        CancellationToken cancellationToken
    )
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var tree = new ActorTree(db);
        var find = new FindActor(db);
        var target = await tree.RootAsync(intoId, cancellationToken);
        if (target is null || await find.RunAsync(id, cancellationToken) is not { } before)
        {
            return new MergeActorsOutcome(MergeActorsResult.Unknown);
        }

        if (before.MergedInto is not null || string.Equals(target, id, StringComparison.Ordinal))
        {
            return new MergeActorsOutcome(MergeActorsResult.Impossible);
        }

        var statements = await StatementsAsync(id, cancellationToken);
        var survivor = await find.RunAsync(target, cancellationToken);
        await SetParentAsync(id, target, cancellationToken);
        await db
            .Speakers.Where(s => s.ActorId == id)
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(s => s.LinkedActorId, s => s.LinkedActorId ?? id)
                        .SetProperty(s => s.ActorId, target),
                cancellationToken
            );
        await tree.RefreshAsync(target, cancellationToken);
        await new SpeakerOffices(db).OfActorsAsync([target], cancellationToken);
        await new StatementGroups(db).ChangeAsync(statements, cancellationToken);
        await new WatchShifts(db).OfActorsAsync([target], cancellationToken);

        var log = new AuditLog(db, ids, time, author);
        var after = await find.RunAsync(target, cancellationToken);
        var eventId = log.Add(
            AuditAction.Merge,
            ChangeActor.Entity,
            id,
            before,
            await find.RunAsync(id, cancellationToken)
        );
        log.Add(AuditAction.Merge, ChangeActor.Entity, target, survivor, after);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new MergeActorsOutcome(MergeActorsResult.Done, after, statements.Count, eventId);
    }

    /// <summary>Takes the merge of this actor back.</summary>
    public async Task<MergeActorsOutcome> UndoAsync(
        string id,
        Author author,
        CancellationToken cancellationToken
    )
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var tree = new ActorTree(db);
        var find = new FindActor(db);
        if (await find.RunAsync(id, cancellationToken) is not { } before)
        {
            return new MergeActorsOutcome(MergeActorsResult.Unknown);
        }

        if (before.MergedInto is null)
        {
            return new MergeActorsOutcome(MergeActorsResult.Impossible);
        }

        var path = await tree.PathAsync(before.MergedInto, cancellationToken);
        var survivors = new List<StoredActor>();
        foreach (var survivor in path)
        {
            survivors.Add((await find.RunAsync(survivor, cancellationToken))!);
        }

        List<string> own = [id, .. await tree.MergedAsync(id, cancellationToken)];
        var statements = await db
            .Speakers.Where(s => s.LinkedActorId != null && own.Contains(s.LinkedActorId))
            .Select(s => s.StatementId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var groups = new StatementGroups(db);
        var related = await groups.RelatedToAsync(statements, cancellationToken);
        await SetParentAsync(id, null, cancellationToken);
        await db
            .Speakers.Where(s => s.LinkedActorId != null && own.Contains(s.LinkedActorId))
            .ExecuteUpdateAsync(
                u =>
                    u.SetProperty(s => s.ActorId, id)
                        .SetProperty(
                            s => s.LinkedActorId,
                            s => s.LinkedActorId == id ? null : s.LinkedActorId
                        ),
                cancellationToken
            );
        foreach (var survivor in path)
        {
            await tree.RefreshAsync(survivor, cancellationToken);
        }

        await new SpeakerOffices(db).OfActorsAsync([id, .. path], cancellationToken);
        await groups.SettleAsync(statements.Union(related), cancellationToken);
        await new WatchShifts(db).OfActorsAsync([id, .. path], cancellationToken);

        var log = new AuditLog(db, ids, time, author);
        var after = await find.RunAsync(id, cancellationToken);
        var eventId = log.Add(AuditAction.Split, ChangeActor.Entity, id, before, after);
        foreach (var survivor in survivors)
        {
            log.Add(
                AuditAction.Split,
                ChangeActor.Entity,
                survivor.Id,
                survivor,
                await find.RunAsync(survivor.Id, cancellationToken)
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new MergeActorsOutcome(MergeActorsResult.Done, after, statements.Count, eventId);
    }

    private Task<List<long>> StatementsAsync(string id, CancellationToken cancellationToken) =>
        db
            .Speakers.Where(s => s.ActorId == id)
            .Select(s => s.StatementId)
            .Distinct()
            .ToListAsync(cancellationToken);

    private Task<int> SetParentAsync(
        string id,
        string? parent,
        CancellationToken cancellationToken
    ) =>
        db
            .Actors.Where(a => a.Id == id)
            .ExecuteUpdateAsync(u => u.SetProperty(a => a.MergedIntoId, parent), cancellationToken);
}
