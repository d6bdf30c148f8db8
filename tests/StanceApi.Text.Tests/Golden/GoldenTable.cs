using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace StanceApi.Text.Tests.Golden;

/// <summary>The figures by language as a Markdown table, and its place in the README of these tests.</summary>
internal static class GoldenTable
{
    private static readonly Lock Readme = new();

    public static string Render(IEnumerable<(string Language, GoldenScore Score)> scores)
    {
        var table = new StringBuilder(
            """
            | language | articles | statements | statement F1 | joint F1 | said_on | reported |
            |---|---|---|---|---|---|---|

            """
        );
        foreach (var (language, s) in scores)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {language} | {s.Articles} | {s.Annotated} | {s.StatementF1:F1} | {s.JointF1:F1} | {Share(s.SaidOn)} | {Share(s.ReportedBy)} |\n"
            );
        }

        return table.ToString();
    }

    /// <summary>Puts a table between the two marks of that name in the README.</summary>
    public static void Write(string table, string name = "figures")
    {
        var begin = $"<!-- {name} -->\n";
        var path = Path.Combine(SourceFolder(), "..", "README.md");
        lock (Readme)
        {
            var readme = File.ReadAllText(path);
            var start = readme.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
            var end = readme.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal);
            File.WriteAllText(path, readme[..start] + table + readme[end..]);
        }
    }

    public static string SourceFolder([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file)!;

    private static string Share(double? share) =>
        share?.ToString("F1", CultureInfo.InvariantCulture) ?? "–";
}
