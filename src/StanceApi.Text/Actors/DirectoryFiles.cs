using System.Reflection;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Actors;

/// <summary>The files <c>Actors/Directory/*.tsv</c>, built into this assembly.</summary>
internal static class DirectoryFiles
{
    private const string Root = "Directory/";
    private const string Suffix = ".tsv";

    private static readonly Assembly Assembly = typeof(DirectoryFiles).Assembly;

    /// <summary>Their names without the suffix, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly
            .GetManifestResourceNames()
            .Where(n => n.StartsWith(Root, StringComparison.Ordinal))
            .Select(n => n[Root.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Row> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        return WordList.Read(reader, name);
    }

    /// <summary>The rows of every file whose name begins so (people-asia, people-west).</summary>
    public static IEnumerable<Row> All(string prefix) =>
        Names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(Rows);

    public static Stream Open(string name) =>
        Assembly.GetManifestResourceStream(Root + name + Suffix)
        ?? throw new FileNotFoundException($"There is no {Root}{name}{Suffix}.");
}
