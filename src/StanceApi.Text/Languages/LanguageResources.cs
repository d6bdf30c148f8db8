using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace StanceApi.Text.Languages;

/// <summary>
/// The word lists of one language: the files <c>Languages/&lt;code&gt;/*.tsv</c> built into this assembly.
/// A language may name a parent in its <c>language.tsv</c>; a list then holds the parent's rows first, its own after.
/// Each list is read once. Safe for concurrent use.
/// </summary>
public sealed class LanguageResources
{
    private const string Root = "Languages/";

    private static readonly Assembly Assembly = typeof(LanguageResources).Assembly;

    private static readonly FrozenDictionary<string, LanguageResources> Folders = Load();

    private static readonly FrozenDictionary<string, LanguageResources> ByTag = Folders
        .Values.SelectMany(language =>
            language.Settings("alias").Append(language.Code).Select(tag => (tag, language))
        )
        .ToFrozenDictionary(
            pair => pair.tag,
            pair => pair.language,
            StringComparer.OrdinalIgnoreCase
        );

    private readonly ConcurrentDictionary<string, IReadOnlyList<Row>> _lists = new(
        StringComparer.Ordinal
    );

    private LanguageResources(string code) => Code = code;

    /// <summary>The folder's name, a BCP 47 tag; <c>und</c> for a language without a folder.</summary>
    public string Code { get; }

    /// <summary>The languages that have a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [.. Folders.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A language without any words.</summary>
    public static LanguageResources None { get; } = new("und");

    /// <summary>
    /// The language for a BCP 47 tag: the folder of that name or alias, else that of the tag without its last
    /// subtags (<c>en-GB</c> → <c>en</c>), else <see cref="None"/>.
    /// </summary>
    public static LanguageResources For(string? tag)
    {
        for (
            var rest = tag ?? "";
            rest.Length > 0;
            rest = rest[..Math.Max(0, rest.LastIndexOf('-'))]
        )
        {
            if (ByTag.TryGetValue(rest, out var found))
            {
                return found;
            }
        }

        return None;
    }

    /// <summary>The rows of a list, without its suffix (<c>cues</c>); none where the language has no such list.</summary>
    public IReadOnlyList<Row> Rows(string list) => _lists.GetOrAdd(list, ReadWithParents);

    /// <summary>The values under a key of <c>language.tsv</c>, a list of keys and values; never the parent's.</summary>
    public IEnumerable<string> Settings(string key) =>
        _lists
            .GetOrAdd("language", Read)
            .Where(row => string.Equals(row["key"], key, StringComparison.Ordinal))
            .Select(row => row["value"]);

    private IReadOnlyList<Row> ReadWithParents(string list)
    {
        var own = Read(list);
        var parent = Settings("parent").FirstOrDefault();
        return parent is null ? own : [.. Folders[parent].Rows(list), .. own];
    }

    private IReadOnlyList<Row> Read(string list)
    {
        var name = $"{Root}{Code}/{list}.tsv";
        using var stream = Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return [];
        }

        using var reader = new StreamReader(stream);
        return WordList.Read(reader, name);
    }

    private static FrozenDictionary<string, LanguageResources> Load() =>
        Assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => name.Split('/')[1])
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(
                code => code,
                code => new LanguageResources(code),
                StringComparer.Ordinal
            );
}
