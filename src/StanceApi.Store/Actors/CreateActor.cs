using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;
using StanceApi.Text.Folding;

namespace StanceApi.Store.Actors;

/// <summary>Stores an actor that no article has named yet.</summary>
public sealed class CreateActor(StanceDb db, IdSource ids, TimeProvider time)
{
    /// <summary>Null when there is an actor with this id already.</summary>
    /// <param name="draft">With a name and a type.</param>
    public async Task<StoredActor?> RunAsync(
        ActorDraft draft,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(draft);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (draft.Id is { } id && await db.Actors.AnyAsync(a => a.Id == id, cancellationToken))
        {
            return null;
        }

        var row = await NewAsync(draft, ActorOrigin.Human, [], cancellationToken);
        row.EditedAt = time.GetUtcNow().UtcDateTime;
        db.Actors.Add(row);
        var stored = ActorMapping.ToStored(row);
        new AuditLog(db, ids, time, author).Add(
            AuditAction.Create,
            ChangeActor.Entity,
            row.Id,
            null,
            stored
        );
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return await new FindActor(db).RunAsync(row.Id, cancellationToken);
    }

    /// <summary>A row that is not added yet.</summary>
    /// <param name="pending">Ids that are given away but not stored.</param>
    internal async Task<ActorRow> NewAsync(
        ActorDraft draft,
        ActorOrigin origin,
        IEnumerable<string> pending,
        CancellationToken cancellationToken
    )
    {
        var name = draft.Name!;
        var latin =
            draft.LatinName is { Length: > 0 } given ? given
            : TextFolding.IsLatin(name) ? name
            : null;
        var country = draft.Country is { Length: > 0 } code ? code : null;
        var row = new ActorRow
        {
            Id =
                draft.Id
                ?? await new ActorIds(db, ids).NewAsync(latin, country, pending, cancellationToken),
            Name = name,
            LatinName = latin,
            Type = draft.Type!.Value,
            Country = country,
            Origin = origin,
        };
        ActorEditing.AddNames(row, draft.Names ?? [], origin);
        ActorEditing.AddOffices(row, draft.Offices ?? [], origin);
        return row;
    }
}
