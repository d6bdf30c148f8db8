using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using StanceApi.Text.Dates;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Actors;

/// <summary>
/// The people and bodies that speak on foreign and security policy, as the program brings them along; see
/// <c>Directory/SOURCES.md</c>.
/// </summary>
public static class ShippedDirectory
{
    private static readonly ImmutableArray<string> Languages = ["en", "zh-Hans", "zh-Hant", "ja"];

    private static readonly Lazy<ImmutableArray<Actor>> Read = new(() =>
        [.. People(), .. Institutions(), .. Governments.All()]
    );

    private static readonly Lazy<FrozenDictionary<string, Actor>> ById = new(() =>
        Actors.ToFrozenDictionary(a => a.Id, StringComparer.Ordinal)
    );

    /// <summary>Every actor once, people first.</summary>
    public static ImmutableArray<Actor> Actors => Read.Value;

    /// <summary>Null when there is none; the usual form of its name in each language comes before the others.</summary>
    public static Actor? Find(string id) => ById.Value.GetValueOrDefault(id);

    /// <summary>Changes whenever a file of the directory does: 16 hexadecimal digits.</summary>
    public static string Version { get; } = Hash();

    private static IEnumerable<Actor> People()
    {
        var titles = DirectoryFiles
            .Rows("titles")
            .ToDictionary(row => row["key"], StringComparer.Ordinal);
        var offices = DirectoryFiles
            .All("offices-")
            .ToLookup(row => row["actor"], row => OfficeOf(row, titles), StringComparer.Ordinal);
        return DirectoryFiles
            .All("people-")
            .Select(row => ActorOf(row, [.. offices[row["id"]].OrderByDescending(o => o.From)]));
    }

    private static IEnumerable<Actor> Institutions() =>
        DirectoryFiles.All("institutions-").Select(row => ActorOf(row, []));

    private static Actor ActorOf(Row row, ImmutableArray<Office> offices)
    {
        var type = Enum.Parse<ActorType>(row["type"], ignoreCase: true);
        var country = Given(row["country"]);
        bool? familyFirst = type == ActorType.Person ? row["latin-order"] == "family-given" : null;
        var names = Languages
            .Where(row.Has)
            .Select(language => new ActorName(row[language], language))
            .Concat(Others(row["others"]))
            .Select(n => KeyedName.Of(n.Text, n.Language, type, country, familyFirst))
            .OfType<KeyedName>()
            .DistinctBy(n => (n.Key, n.Language))
            .ToImmutableArray();
        return new Actor(
            row["id"],
            NativeName(row),
            Given(row["en"]),
            type,
            country,
            names,
            offices
        );
    }

    /// <summary>In the characters of the actor's own country, else in English.</summary>
    private static string NativeName(Row row) =>
        row["country"] switch
        {
            "CHN" or "SGP" when row.Has("zh-Hans") => row["zh-Hans"],
            "TWN" or "HKG" or "MAC" when row.Has("zh-Hant") => row["zh-Hant"],
            "JPN" when row.Has("ja") => row["ja"],
            _ => row["en"],
        };

    private static IEnumerable<ActorName> Others(string cell) =>
        cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(other => other.Split(':', 2))
            .Select(parts => new ActorName(parts[1], parts[0]));

    private static Office OfficeOf(Row row, Dictionary<string, Row> titles)
    {
        var title = titles[row["title"]];
        var from = PartialDay.Parse(row["from"]);
        var to = PartialDay.Parse(row["to"]);
        return new Office(
            [.. Languages.Where(title.Has).Select(l => new ActorName(title[l], l))],
            Given(title["kind"]),
            Given(row["organisation"]),
            Given(row["country"]),
            from?.First,
            to?.Last,
            Coarser(from?.Precision, to?.Precision),
            Given(row["source"])
        );
    }

    private static DatePrecision Coarser(DatePrecision? a, DatePrecision? b) =>
        (DatePrecision)
            Math.Max((int)(a ?? DatePrecision.Unknown), (int)(b ?? DatePrecision.Unknown));

    private static string? Given(string cell) => cell.Length == 0 ? null : cell;

    private static string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in DirectoryFiles.Names)
        {
            using var stream = DirectoryFiles.Open(name);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            hash.AppendData(bytes.ToArray());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
