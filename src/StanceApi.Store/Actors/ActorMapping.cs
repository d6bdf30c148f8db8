using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;

namespace StanceApi.Store.Actors;

internal static class ActorMapping
{
    public static IQueryable<ActorRow> WithDetails(this IQueryable<ActorRow> actors) =>
        actors
            .Include(a => a.Names.OrderBy(n => n.Language).ThenBy(n => n.Text))
            .Include(a => a.Offices.OrderBy(o => o.Language).ThenBy(o => o.Title))
            .AsSplitQuery()
            .AsNoTracking();

    public static StoredActor ToStored(ActorRow row) =>
        new(
            row.Id,
            row.Name,
            row.LatinName,
            row.Type,
            row.Country,
            [.. row.Names.Select(n => new ActorName(n.Text, n.Language))],
            [.. row.Offices.Select(o => new ActorOffice(o.Title, o.Language))]
        );
}
