using System.Collections.Immutable;

namespace StanceApi.Text.Actors;

/// <summary>A person, institution, government or group under its canonical id.</summary>
/// <param name="Id">Readable where it has a Latin name: <c>shigeru-ishiba</c>.</param>
/// <param name="Name">As it writes itself where that is known, else as first met.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null for an international body and its officials.</param>
/// <param name="Names">Every known form, the usual one of each language first.</param>
public sealed record Actor(
    string Id,
    string Name,
    string? LatinName,
    ActorType Type,
    string? Country,
    ImmutableArray<KeyedName> Names,
    ImmutableArray<Office> Offices
);

/// <summary>A form of a name with the keys under which it is found.</summary>
/// <param name="Key">See <see cref="NameKeys.Of"/>.</param>
/// <param name="ShortKey">A shorter form that may stand for it, see <see cref="NameKeys.Family"/>; null for none.</param>
public sealed record KeyedName(string Text, string Language, string Key, string? ShortKey)
{
    /// <summary>A name with its keys; null where it has no letter or digit.</summary>
    /// <param name="country">ISO 3166-1 alpha-3 code of the actor's country, or null.</param>
    /// <param name="familyFirst">Whether a Latin name begins with the family name; null: as is usual in the country.</param>
    public static KeyedName? Of(
        string text,
        string language,
        ActorType type,
        string? country,
        bool? familyFirst = null
    )
    {
        var key = NameKeys.Of(text);
        return key.Length == 0
            ? null
            : new KeyedName(text, language, key, Short(text, type, country, familyFirst));
    }

    private static string? Short(string text, ActorType type, string? country, bool? familyFirst) =>
        type == ActorType.Person
            ? NameKeys.Family(text, familyFirst ?? NameWords.IsLatinFamilyFirst(country), country)
        : type == ActorType.Institution && country is not null ? BodyKeys.Short(text, country)
        : null;
}
