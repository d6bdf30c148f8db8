using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Audit;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <param name="Line">Where it stands in the file, from 1.</param>
public sealed record ImportedActor(int Line, ActorDraft Draft);

public sealed record ImportError(int Line, string Message);

/// <summary>What an import did, or would do.</summary>
/// <param name="Errors">Lines that say something impossible; they were left out.</param>
public sealed record ImportOutcome(
    int Created,
    int Changed,
    int Unchanged,
    IReadOnlyList<ImportError> Errors
);

/// <summary>
/// Brings a user's directory into the store: new actors are made, known ones get the names and offices that they lack.
/// All good lines are stored in one transaction, or none where something fails.
/// </summary>
public sealed class ImportActors(StanceDb db, IdSource ids, TimeProvider time)
{
    private readonly Dictionary<string, ActorRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredActor> _before = new(StringComparer.Ordinal);

    /// <param name="lines">Each with an id or a name; several may be of one actor.</param>
    /// <param name="dryRun">Tells what would be done and stores nothing.</param>
    public async Task<ImportOutcome> RunAsync(
        IReadOnlyList<ImportedActor> lines,
        bool dryRun,
        Author author,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(lines);
        db.ChangeTracker.Clear();
        _rows.Clear();
        _before.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var errors = new List<ImportError>();
        foreach (var (line, draft) in lines)
        {
            if (await TakeAsync(draft, cancellationToken) is { } message)
            {
                errors.Add(new ImportError(line, message));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        var outcome = await AuditAsync(author, errors, cancellationToken);
        if (!dryRun)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
        return outcome;
    }

    /// <returns>What is wrong with it, or null.</returns>
    private async Task<string?> TakeAsync(ActorDraft draft, CancellationToken cancellationToken)
    {
        var (row, error) = await FindAsync(draft, cancellationToken);
        if (error is not null)
        {
            return error;
        }

        if (row is not null)
        {
            ActorEditing.SetFacts(row, draft);
            ActorEditing.AddNames(row, draft.Names ?? [], ActorOrigin.Import);
            ActorEditing.AddOffices(row, draft.Offices ?? [], ActorOrigin.Import);
            return null;
        }

        if (draft is not { Name: not null, Type: not null })
        {
            return "No actor has this id; a new one needs a name and a type.";
        }

        var created = await new CreateActor(db, ids, time).NewAsync(
            draft,
            ActorOrigin.Import,
            _rows.Keys,
            cancellationToken
        );
        db.Actors.Add(created);
        _rows.Add(created.Id, created);
        return null;
    }

    /// <summary>By id, where a merged one stands for what it was merged into; else by name, type and country.</summary>
    private async Task<(ActorRow? Row, string? Error)> FindAsync(
        ActorDraft draft,
        CancellationToken cancellationToken
    )
    {
        if (draft.Id is { } id)
        {
            if (_rows.TryGetValue(id, out var known))
            {
                return (known, null);
            }

            var root = await new ActorTree(db).RootAsync(id, cancellationToken);
            return (root is null ? null : await LoadAsync(root, cancellationToken), null);
        }

        var key = NameKeys.Of(draft.Name ?? "");
        var country = draft.Country is { Length: > 0 } code ? code : null;
        var stored = await db
            .Actors.Where(a =>
                a.MergedIntoId == null
                && a.Type == draft.Type
                && (country == null || a.Country == null || a.Country == country)
                && a.Names.Any(n => n.Key == key)
            )
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        var found = _rows
            .Values.Where(a =>
                a.Type == draft.Type
                && (country is null || a.Country is null || a.Country == country)
                && a.Names.Exists(n => n.Key == key)
            )
            .Select(a => a.Id)
            .Union(stored, StringComparer.Ordinal)
            .ToList();
        return found switch
        {
            [] => (null, null),
            [var only] => (await LoadAsync(only, cancellationToken), null),
            _ => (
                null,
                $"Several actors have this name: {string.Join(", ", found.Order(StringComparer.Ordinal))}. Give the id."
            ),
        };
    }

    private async Task<ActorRow> LoadAsync(string id, CancellationToken cancellationToken)
    {
        if (_rows.TryGetValue(id, out var known))
        {
            return known;
        }

        _before[id] = (await new FindActor(db).RunAsync(id, cancellationToken))!;
        var row = await db
            .Actors.Include(a => a.Names)
            .Include(a => a.Offices)
            .AsSplitQuery()
            .SingleAsync(a => a.Id == id, cancellationToken);
        _rows.Add(id, row);
        return row;
    }

    private async Task<ImportOutcome> AuditAsync(
        Author author,
        IReadOnlyList<ImportError> errors,
        CancellationToken cancellationToken
    )
    {
        var log = new AuditLog(db, ids, time, author);
        var (created, changed) = (0, 0);
        foreach (var id in _rows.Keys.Order(StringComparer.Ordinal))
        {
            var after = await new FindActor(db).RunAsync(id, cancellationToken);
            var before = _before.GetValueOrDefault(id);
            if (before?.Version == after!.Version)
            {
                continue;
            }

            log.Add(AuditAction.Import, ChangeActor.Entity, id, before, after);
            created += before is null ? 1 : 0;
            changed += before is null ? 0 : 1;
        }

        await db.SaveChangesAsync(cancellationToken);
        await new SpeakerOffices(db).OfActorsAsync(_before.Keys, cancellationToken);
        return new ImportOutcome(created, changed, _rows.Count - created - changed, errors);
    }
}
