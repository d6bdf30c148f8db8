using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

internal static class ActorMapping
{
    public static IQueryable<ActorRow> WithDetails(this IQueryable<ActorRow> actors) =>
        actors
            .Include(a => a.Names.OrderBy(n => n.Language).ThenBy(n => n.Text))
            .Include(a => a.Offices.OrderByDescending(o => o.From).ThenBy(o => o.Id))
            .AsSplitQuery()
            .AsNoTracking();

    public static StoredActor ToStored(ActorRow row) =>
        new(
            row.Id,
            row.Name,
            row.LatinName,
            row.Type,
            row.Country,
            row.Origin,
            [.. row.Names.Select(n => new ActorName(n.Text, n.Language))],
            [.. row.Offices.Select(ToStored)]
        );

    private static StoredOffice ToStored(OfficeRow row) =>
        new(row.Titles, row.Organisation, row.Country, row.From, row.To, row.Precision, row.Source);
}
