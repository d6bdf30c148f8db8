using System.Collections.Frozen;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Actors;

/// <summary>The names and adjectives of countries in every language, folded to keys.</summary>
internal static class CountryWords
{
    private static readonly FrozenDictionary<string, string> All;
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByCountry;

    static CountryWords()
    {
        var words = LanguageResources
            .Codes.Select(LanguageResources.For)
            .SelectMany(language =>
                language
                    .Rows("countries")
                    .Concat(language.Rows("institutions").Where(r => r["kind"] == "country"))
            )
            .Select(row => (Country: row["country"], Key: NameKeys.Of(row["form"])))
            .Where(word => word.Key.Length > 0)
            .ToList();
        All = words
            .DistinctBy(w => w.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(w => w.Key, w => w.Country, StringComparer.Ordinal);
        ByCountry = words
            .GroupBy(w => w.Country, w => w.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
    }

    /// <summary>The forms for one country (ISO 3166-1 alpha-3); none for an unknown one.</summary>
    public static FrozenSet<string> Of(string country) =>
        ByCountry.GetValueOrDefault(country, FrozenSet<string>.Empty);

    /// <summary>The country that a key names; null for none.</summary>
    public static string? Country(string key) => All.GetValueOrDefault(key);

    /// <summary>What is left of a key without countries and the words that join them on at its start, every way to read it.</summary>
    public static IEnumerable<string> WithoutLead(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        yield return key;
        for (var length = 1; length <= key.Length; length++)
        {
            var lead = key[..length];
            if (All.ContainsKey(lead) || NameWords.Fillers.Contains(lead))
            {
                foreach (var rest in WithoutLead(key[length..]))
                {
                    yield return rest;
                }
            }
        }
    }
}
