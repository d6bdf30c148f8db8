using StanceApi.Store.Entities;
using StanceApi.Text.Actors;
using StanceApi.Text.Folding;

namespace StanceApi.Store.Actors;

/// <summary>Writes what a user says about an actor into its rows.</summary>
internal static class ActorEditing
{
    public static void SetFacts(ActorRow row, ActorDraft draft)
    {
        row.Name = draft.Name ?? row.Name;
        row.LatinName = Given(draft.LatinName, row.LatinName);
        row.Type = draft.Type ?? row.Type;
        row.Country = Given(draft.Country, row.Country);
    }

    /// <summary>The actor has these names and the ones that it goes by, and no others of its own.</summary>
    public static void ReplaceNames(ActorRow row, IEnumerable<ActorName> names, ActorOrigin origin)
    {
        var wanted = names.ToList();
        var keys = Keyed(row, wanted).Select(n => (n.Key, n.Language)).ToHashSet();
        row.Names.RemoveAll(n => n.MergedFromId is null && !keys.Contains((n.Key, n.Language)));
        AddNames(row, wanted, origin);
    }

    public static void AddNames(ActorRow row, IEnumerable<ActorName> names, ActorOrigin origin)
    {
        foreach (var name in Keyed(row, names))
        {
            if (!row.Names.Exists(n => n.Key == name.Key && n.Language == name.Language))
            {
                row.Names.Add(ActorMapping.ToRow(name, row.Id, origin));
            }
        }
    }

    public static void ReplaceOffices(ActorRow row, IEnumerable<Office> offices, ActorOrigin origin)
    {
        row.Offices.RemoveAll(o => o.MergedFromId is null);
        row.Offices.AddRange(offices.Select(o => ActorMapping.ToRow(o, row.Id, origin)));
    }

    /// <summary>An office with the same beginning and a title in common is the same one: what is said of it now replaces it.</summary>
    public static void AddOffices(ActorRow row, IEnumerable<Office> offices, ActorOrigin origin)
    {
        foreach (var office in offices)
        {
            var known = row.Offices.Find(o =>
                o.MergedFromId is null
                && o.From == office.From
                && string.Equals(o.Country, office.Country, StringComparison.Ordinal)
                && o.Titles.Intersect(office.Titles).Any()
            );
            if (known is not null && IsSame(known, office))
            {
                continue;
            }

            if (known is not null)
            {
                row.Offices.Remove(known);
            }

            row.Offices.Add(ActorMapping.ToRow(office, row.Id, origin));
        }
    }

    private static bool IsSame(OfficeRow row, Office office) =>
        row.To == office.To
        && row.Precision == office.Precision
        && string.Equals(row.Organisation, office.Organisation, StringComparison.Ordinal)
        && string.Equals(row.Source, office.Source, StringComparison.Ordinal)
        && office.Titles.All(row.Titles.Contains);

    private static IEnumerable<KeyedName> Keyed(ActorRow row, IEnumerable<ActorName> names) =>
        names
            .Concat(Own(row))
            .Select(n => KeyedName.Of(n.Text, n.Language, row.Type, row.Country))
            .OfType<KeyedName>()
            .DistinctBy(n => (n.Key, n.Language));

    /// <summary>Mentions are found by these as well. Where nothing tells the language of a name, it is undetermined.</summary>
    private static IEnumerable<ActorName> Own(ActorRow row)
    {
        if (!row.Names.Exists(n => string.Equals(n.Text, row.Name, StringComparison.Ordinal)))
        {
            yield return new ActorName(row.Name, TextFolding.IsLatin(row.Name) ? "en" : "und");
        }

        if (row.LatinName is { } latin && !string.Equals(latin, row.Name, StringComparison.Ordinal))
        {
            yield return new ActorName(latin, "en");
        }
    }

    private static string? Given(string? said, string? known) =>
        said is null ? known
        : said.Length == 0 ? null
        : said;
}
