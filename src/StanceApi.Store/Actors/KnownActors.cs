using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>
/// The stored actors as a directory, for the linking of one article: what was looked up once is kept, so that an article
/// costs a few lookups and not some for each speaker.
/// </summary>
internal sealed class KnownActors(StanceDb db) : IActorDirectory
{
    private readonly Dictionary<string, ActorRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string? Country), string[]> _holders = [];
    private readonly Dictionary<string, string?> _governments = new(StringComparer.Ordinal);

    public IEnumerable<string> Ids => _rows.Keys;

    public ActorRow Row(string id) => _rows[id];

    public Actor Actor(string id)
    {
        if (!_actors.TryGetValue(id, out var actor))
        {
            _actors[id] = actor = ActorMapping.ToActor(_rows[id]);
        }

        return actor;
    }

    /// <summary>Takes in an actor that is not stored yet, or names that a known one was given.</summary>
    public void Learn(ActorRow row)
    {
        _rows[row.Id] = row;
        _actors.Remove(row.Id);
        foreach (var key in row.Names.SelectMany(Keys))
        {
            if (_byKey.TryGetValue(key, out var ids))
            {
                ids.Add(row.Id);
            }
        }
    }

    /// <summary>Offices and governments are looked up anew: an article that was stored since may have told of some.</summary>
    public void ForgetOffices()
    {
        _holders.Clear();
        _governments.Clear();
    }

    public async ValueTask<IReadOnlyList<Actor>> NamedAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    )
    {
        string[] unknown =
        [
            .. keys.Where(k => !_byKey.ContainsKey(k)).Distinct(StringComparer.Ordinal),
        ];
        if (unknown.Length > 0)
        {
            foreach (var key in unknown)
            {
                _byKey[key] = new(StringComparer.Ordinal);
            }

            var named = db.ActorNames.Where(n => unknown.Contains(n.Key));
            var shortened = db.ActorNames.Where(n => unknown.Contains(n.ShortKey));
            var rows = await LoadAsync(
                named.Select(n => n.ActorId).Union(shortened.Select(n => n.ActorId)),
                cancellationToken
            );
            foreach (var row in rows)
            {
                Index(row, unknown);
            }
        }

        return [.. keys.SelectMany(k => _byKey[k]).Distinct(StringComparer.Ordinal).Select(Actor)];
    }

    public async ValueTask<IReadOnlyList<Actor>> HoldersAsync(
        IReadOnlyCollection<string> kinds,
        string? country,
        CancellationToken cancellationToken
    )
    {
        var found = new List<string>();
        foreach (var kind in kinds)
        {
            if (!_holders.TryGetValue((kind, country), out var ids))
            {
                var rows = await LoadAsync(
                    db.Offices.Where(o => o.Kind == kind && o.Country == country)
                        .Select(o => o.ActorId),
                    cancellationToken
                );
                _holders[(kind, country)] = ids = [.. rows.Select(r => r.Id)];
            }

            found.AddRange(ids);
        }

        return [.. found.Distinct(StringComparer.Ordinal).Select(Actor)];
    }

    public async ValueTask<Actor?> GovernmentAsync(
        string country,
        CancellationToken cancellationToken
    )
    {
        if (!_governments.TryGetValue(country, out var id))
        {
            var rows = await LoadAsync(
                db.Actors.Where(a => a.Type == ActorType.Government && a.Country == country)
                    .Select(a => a.Id),
                cancellationToken
            );
            _governments[country] = id = rows.OrderBy(r => r.Origin)
                .ThenBy(r => r.Id, StringComparer.Ordinal)
                .FirstOrDefault()
                ?.Id;
        }

        return id is null ? null : Actor(id);
    }

    private async Task<IReadOnlyList<ActorRow>> LoadAsync(
        IQueryable<string> wanted,
        CancellationToken cancellationToken
    )
    {
        // Two steps, so that the indexes lead and not the table of actors.
        var ids = await wanted.Distinct().ToListAsync(cancellationToken);
        var missing = ids.Where(id => !_rows.ContainsKey(id)).ToList();
        if (missing.Count > 0)
        {
            var rows = await db
                .Actors.Where(a => missing.Contains(a.Id) && a.MergedIntoId == null)
                .ToListAsync(cancellationToken);
            // Tracked, they find their actors. Included, each actor would cost compiled delegates of its own.
            var found = rows.ConvertAll(r => r.Id);
            await db.ActorNames.Where(n => found.Contains(n.ActorId)).LoadAsync(cancellationToken);
            await db.Offices.Where(o => found.Contains(o.ActorId)).LoadAsync(cancellationToken);
            foreach (var row in rows)
            {
                _rows.Add(row.Id, row);
            }
        }

        return [.. ids.Where(_rows.ContainsKey).Select(id => _rows[id])];
    }

    private void Index(ActorRow row, string[] asked)
    {
        foreach (var key in row.Names.SelectMany(Keys).Intersect(asked, StringComparer.Ordinal))
        {
            _byKey[key].Add(row.Id);
        }
    }

    private static IEnumerable<string> Keys(ActorNameRow name) =>
        name.ShortKey is { } shorter ? [name.Key, shorter] : [name.Key];
}
