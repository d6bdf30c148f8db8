using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

public enum ChangeActorResult
{
    Changed,

    /// <summary>There is no such actor in its own right.</summary>
    Unknown,

    /// <summary>It is no longer the version that the change was meant for.</summary>
    OtherVersion,
}

/// <param name="Actor">As it is now; null unless it was changed.</param>
public sealed record ChangeActorOutcome(ChangeActorResult Result, StoredActor? Actor);

/// <summary>Changes what is known about an actor; from then on neither the directory nor an article does.</summary>
public sealed class ChangeActor(StanceDb db, IdSource ids, TimeProvider time)
{
    internal const string Entity = "actor";

    /// <param name="draft">What is null stays; names and offices are replaced as a whole.</param>
    /// <param name="expectedVersion">Null for any.</param>
    public async Task<ChangeActorOutcome> RunAsync(
        string id,
        ActorDraft draft,
        string? expectedVersion,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(draft);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var find = new FindActor(db);
        if (await find.RunAsync(id, cancellationToken) is not { MergedInto: null } before)
        {
            return new ChangeActorOutcome(ChangeActorResult.Unknown, null);
        }

        if (expectedVersion is not null && before.Version != expectedVersion)
        {
            return new ChangeActorOutcome(ChangeActorResult.OtherVersion, null);
        }

        var row = await db
            .Actors.Include(a => a.Names)
            .Include(a => a.Offices)
            .AsSplitQuery()
            .SingleAsync(a => a.Id == id, cancellationToken);
        ActorEditing.SetFacts(row, draft);
        if (draft.Names is { } names)
        {
            ActorEditing.ReplaceNames(row, names, ActorOrigin.Human);
        }
        else
        {
            ActorEditing.AddNames(row, [], ActorOrigin.Human);
        }

        if (draft.Offices is { } offices)
        {
            ActorEditing.ReplaceOffices(row, offices, ActorOrigin.Human);
        }

        row.EditedAt = time.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellationToken);
        if (draft.Offices is not null)
        {
            await new SpeakerOffices(db).OfActorsAsync([id], cancellationToken);
        }

        var after = await find.RunAsync(id, cancellationToken);
        new AuditLog(db, ids, time, author).Add(AuditAction.Change, Entity, id, before, after);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new ChangeActorOutcome(ChangeActorResult.Changed, after);
    }
}
