using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Actors;

/// <summary>
/// Tells which canonical offices a wording stands for, so that 外長, 外務大臣 and "Foreign Secretary" meet: by the
/// directory's titles, then by the languages' word lists.
/// </summary>
public sealed class OfficeKinds
{
    /// <summary>Shorter endings stand in too many words.</summary>
    private const int ShortestEnding = 2;

    private static readonly ConcurrentDictionary<string, OfficeKinds> Cache = new(
        StringComparer.Ordinal
    );

    private readonly FrozenDictionary<string, ImmutableArray<string>> _byTitle;

    private OfficeKinds(LanguageResources language)
    {
        var byTitle = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var (title, kinds) in Curated(language.Code).Concat(Listed(language)))
        {
            byTitle.TryAdd(title, kinds);
        }

        _byTitle = byTitle.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static OfficeKinds For(string language)
    {
        var resources = LanguageResources.For(language);
        return Cache.GetOrAdd(resources.Code, _ => new OfficeKinds(resources));
    }

    /// <summary>The offices that a title stands for; none where no list knows it or it names a broad class only.</summary>
    public ImmutableArray<string> Of(string title)
    {
        var key = NameKeys.Of(title);
        return _byTitle.TryGetValue(key, out var kinds) ? kinds
            : Ending(key) is { } at && at > 0 ? OfEnding(key, at)
            : [];
    }

    /// <summary>Where the longest known title begins that a key ends with; null where it ends with none.</summary>
    public int? Ending(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var titles = _byTitle.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at <= key.Length - ShortestEnding; at++)
        {
            if (titles.ContainsKey(key.AsSpan(at)))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Whether a list has that title, folded.</summary>
    public bool Knows(string key) => _byTitle.ContainsKey(key);

    /// <summary>A foreign minister's deputy is no foreign minister: words that no list knows must not be a rank.</summary>
    private ImmutableArray<string> OfEnding(string key, int at) =>
        Ranks.Any(rank => key.AsSpan(0, at).EndsWith(rank)) ? [] : _byTitle[key[at..]];

    private static readonly ImmutableArray<string> Ranks =
    [
        .. DirectoryFiles
            .Rows("office-words")
            .Where(row => row["kind"] == "deputy")
            .Select(row => NameKeys.Of(row["form"])),
    ];

    private static IEnumerable<(string Title, ImmutableArray<string> Kinds)> Curated(
        string language
    ) =>
        DirectoryFiles
            .Rows("office-words")
            .Where(row => row["kind"] != "deputy" && IsOf(language, row["language"]))
            .Select(row => (NameKeys.Of(row["form"]), ImmutableArray.Create(row["kind"])))
            .Concat(
                DirectoryFiles
                    .Rows("titles")
                    .Where(row => row["kind"].Length > 0 && Column(language) is not null)
                    .SelectMany(row =>
                        Columns(language)
                            .Where(row.Has)
                            .Select(column =>
                                (NameKeys.Of(row[column]), ImmutableArray.Create(row["kind"]))
                            )
                    )
            );

    /// <summary>Names of broad classes (~minister, -) say nothing by themselves.</summary>
    private static IEnumerable<(string Title, ImmutableArray<string> Kinds)> Listed(
        LanguageResources language
    ) =>
        language
            .Rows("titles")
            .Select(row =>
                (
                    NameKeys.Of(row["form"]),
                    row["office"].StartsWith('~') || row["office"] is "-"
                        ? []
                        : row.List("office").ToImmutableArray()
                )
            );

    private static string? Column(string language) => Columns(language).FirstOrDefault();

    private static ImmutableArray<string> Columns(string language) =>
        language.StartsWith("zh", StringComparison.Ordinal) ? ["zh-Hans", "zh-Hant"]
        : language is "en" or "ja" ? [language]
        : [];

    private static bool IsOf(string language, string row) =>
        language.Split('-')[0] == row.Split('-')[0];
}
