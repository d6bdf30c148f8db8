using System.Collections.Frozen;

namespace StanceApi.Text.Actors;

/// <summary>Words beside names, folded to keys, by what they do there; see <c>Directory/name-words.tsv</c>.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> BySense = DirectoryFiles
        .Rows("name-words")
        .GroupBy(row => row["sense"], row => row["form"], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group =>
                group
                    .Select(form =>
                        group.Key.EndsWith("family-first", StringComparison.Ordinal)
                            ? form
                            : NameKeys.Of(form)
                    )
                    .ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    public static FrozenSet<string> Suffixes => BySense["suffix"];

    public static FrozenSet<string> Particles => BySense["particle"];

    /// <summary>Family names of two characters.</summary>
    public static FrozenSet<string> Compounds => BySense["compound"];

    public static FrozenSet<string> Fillers => BySense["filler"];

    public static FrozenSet<string> Occupations => BySense["occupation"];

    /// <summary>Whether names of that country begin with the family name in Latin letters too.</summary>
    public static bool IsLatinFamilyFirst(string? country) =>
        country is not null && BySense["latin-family-first"].Contains(country);

    /// <summary>Whether names of that country begin with the family name.</summary>
    public static bool IsFamilyFirst(string? country) =>
        country is not null && BySense["family-first"].Contains(country);
}
