using StanceApi.Store.Actors;
using StanceApi.Text.Actors;
using StanceApi.Text.Dates;

namespace StanceApi.Actors;

/// <summary>A person, institution, government or group that said something.</summary>
/// <param name="Id" example="shigeru-ishiba">Given by the store.</param>
/// <param name="Name" example="石破茂">The name under which it was first met.</param>
/// <param name="LatinName" example="Shigeru Ishiba">The name in Latin letters, where known.</param>
/// <param name="Type">What kind of actor it is.</param>
/// <param name="Country" example="JPN">ISO 3166-1 alpha-3, where known.</param>
/// <param name="Names">Every known form of the name, by language; in each, the usual one first.</param>
/// <param name="Offices">The latest first; those that only articles give, without days, last.</param>
public sealed record ActorResponse(
    string Id,
    string Name,
    string? LatinName,
    ActorType Type,
    string? Country,
    IReadOnlyList<ActorNameResponse> Names,
    IReadOnlyList<OfficeResponse> Offices
)
{
    public static ActorResponse From(StoredActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ActorResponse(
            actor.Id,
            actor.Name,
            actor.LatinName,
            actor.Type,
            actor.Country,
            [.. actor.Names.Select(n => new ActorNameResponse(n.Text, n.Language))],
            [.. actor.Offices.Select(o => OfficeResponse.Of(o))]
        );
    }
}

/// <summary>A form of a name.</summary>
/// <param name="Text" example="石破茂">The name.</param>
/// <param name="Language" example="zh-Hans">BCP 47.</param>
public sealed record ActorNameResponse(string Text, string Language);

/// <summary>An office.</summary>
/// <param name="Title">BCP 47 tag to title.</param>
/// <param name="Organisation" example="Government of Japan">Where the office is held, where known.</param>
/// <param name="Country" example="JPN">ISO 3166-1 alpha-3 code of the country whose office it is, where known.</param>
/// <param name="From" example="2024-10-01">The first day, or that of the month or year; null where unknown.</param>
/// <param name="To" example="2025-10-21">The last day, or that of the month or year; null where unknown or still held.</param>
/// <param name="Precision">How exact `from` and `to` are.</param>
/// <param name="Source" example="kantei.go.jp list of cabinets">Where it can be checked; `article` where only an article says so.</param>
public sealed record OfficeResponse(
    IReadOnlyDictionary<string, string> Title,
    string? Organisation,
    string? Country,
    DateOnly? From,
    DateOnly? To,
    DatePrecision Precision,
    string? Source
)
{
    public static OfficeResponse Of(StoredOffice office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return new OfficeResponse(
            Localized(office.Titles),
            office.Organisation,
            office.Country,
            office.From,
            office.To,
            office.Precision,
            office.Source
        );
    }

    /// <summary>BCP 47 tag to title.</summary>
    public static IReadOnlyDictionary<string, string> Localized(IEnumerable<ActorName> titles) =>
        titles
            .DistinctBy(t => t.Language, StringComparer.Ordinal)
            .ToDictionary(t => t.Language, t => t.Text, StringComparer.Ordinal);
}

/// <summary>An actor in short.</summary>
/// <param name="Id" example="shigeru-ishiba">Given by the store.</param>
/// <param name="Name" example="石破茂">The name under which it was first met.</param>
/// <param name="LatinName" example="Shigeru Ishiba">The name in Latin letters, where known.</param>
/// <param name="Country" example="JPN">ISO 3166-1 alpha-3, where known.</param>
public sealed record ActorSummaryResponse(
    string Id,
    string Name,
    string? LatinName,
    string? Country
)
{
    public static ActorSummaryResponse From(ActorSummary actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ActorSummaryResponse(actor.Id, actor.Name, actor.LatinName, actor.Country);
    }

    public static ActorSummaryResponse From(StoredActor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ActorSummaryResponse(actor.Id, actor.Name, actor.LatinName, actor.Country);
    }
}
