using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Actors;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Seed;

/// <summary>
/// Brings the directory of actors that the program ships into the store, once for each version of it. What a human has
/// changed stays; what articles and imports have added stays beside it.
/// </summary>
public sealed class SeedActors(StanceDb db, TimeProvider time)
{
    private const string Name = "actors";

    /// <summary>False where the store holds this version already.</summary>
    public async Task<bool> RunAsync(
        IReadOnlyCollection<Actor> actors,
        string version,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(actors);
        if (await IsDoneAsync(version, cancellationToken))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await IsDoneAsync(version, cancellationToken))
        {
            return false;
        }

        var stored = await db
            .Actors.Include(a => a.Names)
            .Include(a => a.Offices)
            .AsSplitQuery()
            .Where(a => db.Seeds.Any() || a.Origin != ActorOrigin.Directory)
            .ToDictionaryAsync(a => a.Id, StringComparer.Ordinal, cancellationToken);
        var updated = new List<string>();
        foreach (var actor in actors)
        {
            if (
                stored.TryGetValue(actor.Id, out var row)
                && row is { EditedAt: null, MergedIntoId: null }
            )
            {
                Update(row, actor);
                updated.Add(row.Id);
            }
        }

        await StampAsync(version, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await new SpeakerOffices(db).OfActorsAsync(updated, cancellationToken);
        await InsertAsync([.. actors.Where(a => !stored.ContainsKey(a.Id))], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return true;
    }

    private Task<bool> IsDoneAsync(string version, CancellationToken cancellationToken) =>
        db.Seeds.AnyAsync(s => s.Name == Name && s.Version == version, cancellationToken);

    private async Task StampAsync(string version, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.Seeds.FindAsync([Name], cancellationToken) is { } seed)
        {
            seed.Version = version;
            seed.AppliedAt = now;
            return;
        }

        db.Seeds.Add(
            new SeedRow
            {
                Name = Name,
                Version = version,
                AppliedAt = now,
            }
        );
    }

    /// <summary>The directory's own names and offices are replaced; those of others stay.</summary>
    private void Update(ActorRow row, Actor actor)
    {
        row.Name = actor.Name;
        row.LatinName = actor.LatinName;
        row.Country = actor.Country;
        db.RemoveRange(row.Offices.Where(o => o.Origin == ActorOrigin.Directory));
        row.Offices.AddRange(
            actor.Offices.Select(o => ActorMapping.ToRow(o, row.Id, ActorOrigin.Directory))
        );
        foreach (
            var gone in row
                .Names.Where(n =>
                    n.Origin == ActorOrigin.Directory
                    && !actor.Names.Any(m => m.Key == n.Key && m.Language == n.Language)
                )
                .ToList()
        )
        {
            row.Names.Remove(gone);
        }

        row.Names.AddRange(
            actor
                .Names.Where(n =>
                    !row.Names.Exists(m => m.Key == n.Key && m.Language == n.Language)
                )
                .Select(n => ActorMapping.ToRow(n, row.Id, ActorOrigin.Directory))
        );
    }

    private async Task InsertAsync(
        IReadOnlyCollection<Actor> actors,
        CancellationToken cancellationToken
    )
    {
        await db.InsertAllAsync(
            actors.Select(a => new ActorRow
            {
                Id = a.Id,
                Name = a.Name,
                LatinName = a.LatinName,
                Type = a.Type,
                Country = a.Country,
                Origin = ActorOrigin.Directory,
            }),
            cancellationToken
        );
        await db.InsertAllAsync(
            actors.SelectMany(a =>
                a.Names.Select(n => ActorMapping.ToRow(n, a.Id, ActorOrigin.Directory))
            ),
            cancellationToken
        );
        await db.InsertAllAsync(
            actors.SelectMany(a =>
                a.Offices.Select(o => ActorMapping.ToRow(o, a.Id, ActorOrigin.Directory))
            ),
            cancellationToken
        );
    }
}
