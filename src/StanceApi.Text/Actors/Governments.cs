using System.Collections.Immutable;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Actors;

/// <summary>A government as an actor for every country that the word lists name, its capital standing for it too.</summary>
internal static class Governments
{
    private const string Prefix = "government-";
    private static readonly ImmutableArray<string> Languages = ["en", "zh-Hans", "zh-Hant", "ja"];

    public static IEnumerable<Actor> All()
    {
        var names = Languages
            .SelectMany(language =>
                Own(language).Select(word => (word.Country, word.Form, language))
            )
            .GroupBy(word => word.Country, StringComparer.Ordinal);
        return names.Where(n => n.Key.Length == 3).Select(Government);
    }

    private static Actor Government(IGrouping<string, (string, string Form, string Language)> words)
    {
        var names = words.Select(w => new ActorName(w.Form, w.Language)).ToList();
        names.AddRange(Whole(names));
        var english = names.Find(n => n.Language == "en")?.Text ?? words.Key;
        return new Actor(
            Prefix + words.Key.ToLowerInvariant(),
            english,
            english,
            ActorType.Government,
            words.Key,
            [.. KeyedNames(names)],
            []
        );
    }

    /// <summary>日本政府, "the Japanese government".</summary>
    private static List<ActorName> Whole(List<ActorName> names) =>
        names
            .GroupBy(n => n.Language, StringComparer.Ordinal)
            .SelectMany(group =>
                Wordings
                    .Value.Where(w => w.Language == group.Key)
                    .Select(w => new ActorName(
                        w.Text.Replace("{0}", group.First().Text, StringComparison.Ordinal),
                        group.Key
                    ))
            )
            .ToList();

    private static IEnumerable<KeyedName> KeyedNames(IEnumerable<ActorName> names) =>
        names
            .Select(n => KeyedName.Of(n.Text, n.Language, ActorType.Government, null))
            .OfType<KeyedName>()
            .Where(n => n.Key.Length > 1)
            .DistinctBy(n => (n.Key, n.Language));

    /// <summary>The country's names, its usual one first, then its capital; not a parent language's.</summary>
    private static IEnumerable<(string Country, string Form)> Own(string language)
    {
        var resources = LanguageResources.For(language);
        var parent = resources.Settings("parent").FirstOrDefault();
        var inherited = parent is null ? 0 : LanguageResources.For(parent).Rows("countries").Count;
        return resources
            .Rows("countries")
            .Skip(inherited)
            .Select(r => (r["country"], r["form"]))
            .Concat(
                resources
                    .Rows("institutions")
                    .Where(r => r["kind"] == "capital" && (parent is null))
                    .Select(r => (r["country"], r["form"]))
            );
    }

    private static readonly Lazy<ImmutableArray<ActorName>> Wordings = new(() =>
        [
            .. DirectoryFiles
                .Rows("government-words")
                .Select(r => new ActorName(r["form"], r["language"])),
        ]
    );
}
