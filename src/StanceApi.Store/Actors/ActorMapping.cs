using Microsoft.EntityFrameworkCore;
using StanceApi.Store.Entities;
using StanceApi.Text.Actors;

namespace StanceApi.Store.Actors;

internal static class ActorMapping
{
    public static IQueryable<ActorRow> WithDetails(this IQueryable<ActorRow> actors) =>
        actors
            .Include(a => a.Names)
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
            [.. UsualNames.InOrder(row).Select(n => new ActorName(n.Text, n.Language))],
            [.. row.Offices.Select(ToStored)],
            row.MergedIntoId
        );

    /// <summary>As the linker knows it.</summary>
    public static Actor ToActor(ActorRow row) =>
        new(
            row.Id,
            row.Name,
            row.LatinName,
            row.Type,
            row.Country,
            [.. row.Names.Select(n => new KeyedName(n.Text, n.Language, n.Key, n.ShortKey))],
            [
                .. row
                    .Offices.OrderByDescending(o => o.From)
                    .Select(o => new Office(
                        o.Titles,
                        o.Kind,
                        o.Organisation,
                        o.Country,
                        o.From,
                        o.To,
                        o.Precision,
                        o.Source
                    )),
            ]
        );

    public static ActorNameRow ToRow(KeyedName name, string actorId, ActorOrigin origin) =>
        new()
        {
            ActorId = actorId,
            Key = name.Key,
            ShortKey = name.ShortKey,
            Language = name.Language,
            Text = name.Text,
            Origin = origin,
        };

    public static OfficeRow ToRow(Office office, string actorId, ActorOrigin origin) =>
        new()
        {
            ActorId = actorId,
            Titles = office.Titles,
            Kind = office.Kind,
            Organisation = office.Organisation,
            Country = office.Country,
            From = office.From,
            To = office.To,
            Precision = office.Precision,
            Source = office.Source,
            Origin = origin,
        };

    private static StoredOffice ToStored(OfficeRow row) =>
        new(row.Titles, row.Organisation, row.Country, row.From, row.To, row.Precision, row.Source);
}
