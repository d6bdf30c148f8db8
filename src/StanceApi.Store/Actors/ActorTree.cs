using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>Which actors were merged into which.</summary>
internal sealed class ActorTree(StanceDb db)
{
    /// <summary>The actor in its own right that this one is now, itself if it was not merged; null when there is none.</summary>
    public async Task<string?> RootAsync(string id, CancellationToken cancellationToken)
    {
        var path = await PathAsync(id, cancellationToken);
        return path.Count == 0 ? null : path[^1];
    }

    /// <summary>The actor, the one it was merged into, and so on to the one in its own right.</summary>
    public async Task<IReadOnlyList<string>> PathAsync(
        string id,
        CancellationToken cancellationToken
    )
    {
        var path = new List<string>();
        for (string? next = id; next is not null; )
        {
            var at = next;
            var actor = await db
                .Actors.Where(a => a.Id == at)
                .Select(a => new { a.MergedIntoId })
                .SingleOrDefaultAsync(cancellationToken);
            if (actor is null)
            {
                break;
            }

            path.Add(at);
            next = actor.MergedIntoId;
        }

        return path;
    }

    /// <summary>All that were merged into the actor, directly or through others; itself left out.</summary>
    public async Task<IReadOnlyList<string>> MergedAsync(
        string id,
        CancellationToken cancellationToken
    )
    {
        var found = new List<string>();
        for (List<string> next = [id]; next.Count > 0; )
        {
            var parents = next;
            next = await db
                .Actors.Where(a => a.MergedIntoId != null && parents.Contains(a.MergedIntoId))
                .OrderBy(a => a.Id)
                .Select(a => a.Id)
                .ToListAsync(cancellationToken);
            found.AddRange(next);
        }

        return found;
    }

    /// <summary>
    /// Gives the actor the names and offices of those that were merged into it, which keep their own, and takes away those of
    /// others: mentions of the merged ones are found under it from then on.
    /// </summary>
    public async Task RefreshAsync(string id, CancellationToken cancellationToken)
    {
        await db
            .ActorNames.Where(n => n.ActorId == id && n.MergedFromId != null)
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .Offices.Where(o => o.ActorId == id && o.MergedFromId != null)
            .ExecuteDeleteAsync(cancellationToken);
        var merged = await MergedAsync(id, cancellationToken);
        var names = await db
            .ActorNames.AsNoTracking()
            .Where(n => n.ActorId == id || (merged.Contains(n.ActorId) && n.MergedFromId == null))
            .OrderBy(n => n.ActorId)
            .ToListAsync(cancellationToken);
        db.ActorNames.AddRange(
            names
                .OrderBy(n => n.ActorId != id)
                .ThenBy(n => n.ActorId, StringComparer.Ordinal)
                .DistinctBy(n => (n.Key, n.Language))
                .Where(n => n.ActorId != id)
                .Select(n => new ActorNameRow
                {
                    ActorId = id,
                    Key = n.Key,
                    ShortKey = n.ShortKey,
                    Language = n.Language,
                    Text = n.Text,
                    // No new version of the directory takes it away.
                    Origin = ActorOrigin.Human,
                    MergedFromId = n.ActorId,
                })
        );
        var offices = await db
            .Offices.AsNoTracking()
            .Where(o => merged.Contains(o.ActorId) && o.MergedFromId == null)
            .OrderBy(o => o.ActorId)
            .ThenBy(o => o.Id)
            .ToListAsync(cancellationToken);
        var own = await db
            .Offices.AsNoTracking()
            .Where(o => o.ActorId == id)
            .ToListAsync(cancellationToken);
        db.Offices.AddRange(
            offices
                .Where(o => !own.Exists(known => IsSame(known, o)))
                .Select(o => new OfficeRow
                {
                    ActorId = id,
                    Titles = o.Titles,
                    Kind = o.Kind,
                    Organisation = o.Organisation,
                    Country = o.Country,
                    From = o.From,
                    To = o.To,
                    Precision = o.Precision,
                    Source = o.Source,
                    Origin = ActorOrigin.Human,
                    MergedFromId = o.ActorId,
                })
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    private static bool IsSame(OfficeRow a, OfficeRow b) =>
        a.From == b.From
        && a.To == b.To
        && string.Equals(a.Country, b.Country, StringComparison.Ordinal)
        && a.Titles.SequenceEqual(b.Titles);
}
