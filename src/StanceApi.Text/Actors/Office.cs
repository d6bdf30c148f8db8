using System.Collections.Immutable;
using StanceApi.Text.Dates;

namespace StanceApi.Text.Actors;

/// <summary>An office that an actor held, or that an article gives without days.</summary>
/// <param name="Titles">In as many languages as are known; may be empty.</param>
/// <param name="Kind">The canonical office, the same in every language (foreign-minister); null where the word lists have none.</param>
/// <param name="Organisation">Where it is held, in English, or null.</param>
/// <param name="Country">The country whose office it is, ISO 3166-1 alpha-3; null for an international organisation or where unknown.</param>
/// <param name="From">The first day on which it can have been held; null where unknown.</param>
/// <param name="To">The last day on which it can have been held; null where unknown or still held.</param>
/// <param name="Precision">How exact the days are, the coarser one of the two; <see cref="DatePrecision.Unknown"/> without any.</param>
/// <param name="Source">Where it can be checked, or null.</param>
public sealed record Office(
    ImmutableArray<ActorName> Titles,
    string? Kind,
    string? Organisation,
    string? Country,
    DateOnly? From,
    DateOnly? To,
    DatePrecision Precision,
    string? Source
)
{
    /// <summary>Whether it is known when it began; one that only an article gives is not.</summary>
    public bool IsDated => From is not null || To is not null;

    /// <summary>Whether it can have been held on that day; false for an office without days.</summary>
    public bool HeldOn(DateOnly day) =>
        IsDated && (From is null || From <= day) && (To is null || day <= To);

    /// <summary>The title in that language, else in the other script of it, else in English; null for none.</summary>
    public string? TitleIn(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Title(language) ?? Related(language) ?? Title("en");
    }

    private string? Title(string language) =>
        Titles
            .FirstOrDefault(t =>
                string.Equals(t.Language, language, StringComparison.OrdinalIgnoreCase)
            )
            ?.Text;

    private string? Related(string language)
    {
        var primary = language.Split('-')[0];
        return Titles
            .FirstOrDefault(t =>
                string.Equals(t.Language.Split('-')[0], primary, StringComparison.OrdinalIgnoreCase)
            )
            ?.Text;
    }
}
