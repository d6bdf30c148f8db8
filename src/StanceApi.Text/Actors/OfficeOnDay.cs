using System.Collections.Immutable;

namespace StanceApi.Text.Actors;

/// <summary>The office that an actor held on a day.</summary>
public static class OfficeOnDay
{
    /// <summary>The offices by which somebody who holds several is called, the first before the others.</summary>
    private static readonly ImmutableArray<string> Order =
    [
        "head-of-state",
        "head-of-government",
        "foreign-minister",
        "defence-minister",
        "secretary-general",
    ];

    /// <summary>The highest one, else the one that began last; null where none is known.</summary>
    public static Office? Main(Actor actor, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor
            .Offices.Where(o => o.HeldOn(day))
            .OrderBy(Rank)
            .ThenByDescending(o => o.From)
            .FirstOrDefault();
    }

    /// <summary>Its title in that language, or in English; null where no office or title is known.</summary>
    public static string? Title(Actor actor, DateOnly day, string language) =>
        Main(actor, day)?.TitleIn(language);

    private static int Rank(Office office) =>
        Order.IndexOf(office.Kind ?? "") is >= 0 and var rank ? rank : Order.Length;
}
