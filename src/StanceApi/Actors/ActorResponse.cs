using StanceApi.Store.Actors;
using StanceApi.Text.Actors;

namespace StanceApi.Actors;

/// <summary>A person, institution, government or group that said something.</summary>
/// <param name="Id" example="shigeru-ishiba">Given by the store.</param>
/// <param name="Name" example="石破茂">The name under which it was first met.</param>
/// <param name="LatinName" example="Shigeru Ishiba">The name in Latin letters, where known.</param>
/// <param name="Type">What kind of actor it is.</param>
/// <param name="Country" example="JPN">ISO 3166-1 alpha-3, where known.</param>
/// <param name="Names">Every form of the name that was met.</param>
/// <param name="Offices">Offices as articles word them.</param>
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
            [.. actor.Offices.Select(o => OfficeResponse.Of(o, actor.Country))]
        );
    }
}

/// <summary>A form of a name.</summary>
/// <param name="Text" example="石破茂">The name.</param>
/// <param name="Language" example="zh-Hans">BCP 47.</param>
public sealed record ActorNameResponse(string Text, string Language);

/// <summary>An office.</summary>
/// <param name="Title">BCP 47 tag to title.</param>
/// <param name="Organisation">Where the office is held, where known.</param>
/// <param name="Country" example="JPN">ISO 3166-1 alpha-3, where known.</param>
/// <param name="From">The first day, where known.</param>
/// <param name="To">The last day; null also while it is held.</param>
/// <param name="Precision">How exact the days are, where known.</param>
/// <param name="Source">Who says so, where it is not the articles.</param>
public sealed record OfficeResponse(
    IReadOnlyDictionary<string, string> Title,
    string? Organisation,
    string? Country,
    DateOnly? From,
    DateOnly? To,
    string? Precision,
    string? Source
)
{
    public static OfficeResponse Of(ActorOffice office, string? country)
    {
        ArgumentNullException.ThrowIfNull(office);
        return new OfficeResponse(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [office.Language] = office.Title,
            },
            Organisation: null,
            country,
            From: null,
            To: null,
            Precision: null,
            Source: null
        );
    }
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
