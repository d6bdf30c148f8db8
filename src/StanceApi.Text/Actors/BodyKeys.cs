using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Actors;

/// <summary>
/// Keys of ministries and other bodies by their country, so that 日本外务省, 日本の外務省 and "Japan's foreign ministry"
/// need no row each.
/// </summary>
internal static class BodyKeys
{
    private static readonly ConcurrentDictionary<
        (string Language, string Kind),
        FrozenSet<string>
    > Cache = new();

    /// <summary>The country's code and the name without the country: <c>jpn外务省</c>.</summary>
    public static string Short(string text, string country) =>
        ShortForms(text, country).MinBy(k => k.Length)!;

    /// <summary>Every way to take the country out of a name, the name itself included.</summary>
    public static ImmutableArray<string> ShortForms(string text, string country)
    {
        var names = CountryWords.Of(country);
        var forms = new HashSet<string>(StringComparer.Ordinal);
        Strip(NameKeys.Of(text), names, forms);
        var code = country.ToLowerInvariant();
        return [.. forms.Select(form => code + form)];
    }

    /// <summary>Whether the words are but a kind of body (外交部), of which every country has one.</summary>
    public static bool IsGeneric(string key, string language) => Endings(language).Contains(key);

    /// <summary>Whether the words are the name of a body, or end as such names do.</summary>
    public static bool IsBody(string key, string language)
    {
        if (Names(language).Contains(key))
        {
            return true;
        }

        var endings = Endings(language).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < key.Length; at++)
        {
            if (endings.Contains(key.AsSpan(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Endings(string language) =>
        Cache.GetOrAdd((LanguageResources.For(language).Code, "suffix"), Read);

    private static FrozenSet<string> Names(string language) =>
        Cache.GetOrAdd((LanguageResources.For(language).Code, "name"), Read);

    private static FrozenSet<string> Read((string Language, string Kind) list) =>
        LanguageResources
            .For(list.Language)
            .Rows("institutions")
            .Where(row => row["kind"] == list.Kind)
            .Select(row => NameKeys.Of(row["form"]))
            .ToFrozenSet(StringComparer.Ordinal);

    private static void Strip(string key, FrozenSet<string> names, HashSet<string> forms)
    {
        if (key.Length == 0 || !forms.Add(key))
        {
            return;
        }

        for (var length = 1; length < key.Length; length++)
        {
            if (IsLoose(key[..length], names))
            {
                Strip(key[length..], names, forms);
            }

            if (IsLoose(key[^length..], names) && length > 1)
            {
                Strip(key[..^length], names, forms);
            }
        }
    }

    private static bool IsLoose(string part, FrozenSet<string> names) =>
        names.Contains(part) || NameWords.Fillers.Contains(part);
}
