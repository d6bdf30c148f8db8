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

            foreach (
                var row in await LoadAsync(
                    a =>
                        a.Names.Any(n =>
                            unknown.Contains(n.Key)
                            || (n.ShortKey != null && unknown.Contains(n.ShortKey))
                        ),
                    cancellationToken
                )
            )
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
                    a => a.Offices.Any(o => o.Kind == kind && o.Country == country),
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
                a => a.Type == ActorType.Government && a.Country == country,
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
        System.Linq.Expressions.Expression<Func<ActorRow, bool>> wanted,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .Actors.Where(a => a.MergedIntoId == null)
            .Where(wanted)
            .Include(a => a.Names)
            .Include(a => a.Offices)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            _rows.TryAdd(row.Id, row);
        }

        return rows;
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
