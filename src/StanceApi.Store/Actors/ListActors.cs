using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Paging;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

/// <summary>Which actors are wanted; null means all.</summary>
/// <param name="Query">A part of any of the names; case and accents do not matter.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Ids">One of these.</param>
public sealed record ActorFilter(
    string? Query = null,
    string? Country = null,
    ActorType? Type = null,
    IReadOnlyCollection<string>? Ids = null
);

/// <summary>Actors in the order of their ids.</summary>
public sealed class ListActors(StanceDb db)
{
    public async Task<Page<StoredActor>> RunAsync(
        ActorFilter filter,
        int limit,
        NameCursor? after,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var actors = db.Actors.Where(a => a.MergedIntoId == null);
        if (filter.Query is not null)
        {
            var key = NameKeys.Of(filter.Query);
            actors =
                key.Length == 0
                    ? actors.Where(a => false)
                    : actors.Where(a => a.Names.Any(n => n.Key.Contains(key)));
        }

        if (filter.Country is { } country)
        {
            actors = actors.Where(a => a.Country == country);
        }

        if (filter.Type is { } type)
        {
            actors = actors.Where(a => a.Type == type);
        }

        if (filter.Ids is { } ids)
        {
            actors = actors.Where(a => ids.Contains(a.Id));
        }

        if (after is not null)
        {
            actors = actors.Where(a => a.Id.CompareTo(after.Id) > 0);
        }

        var rows = await actors
            .OrderBy(a => a.Id)
            .Take(limit + 1)
            .WithDetails()
            .ToListAsync(cancellationToken);
        return Page.Of(rows.ConvertAll(ActorMapping.ToStored), limit, a => new NameCursor(a.Id));
    }
}
