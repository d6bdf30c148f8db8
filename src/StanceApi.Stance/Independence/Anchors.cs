using System.Collections.Concurrent;
using StanceApi.Text.Languages;

namespace StanceApi.Stance.Independence;

/// <summary>What a translation keeps: figures, and countries by their codes.</summary>
internal sealed record Anchors(IReadOnlySet<string> Figures, IReadOnlySet<string> Countries)
{
    private const int Least = 3;
    private const int LeastWithFigure = 2;

    private static readonly ConcurrentDictionary<string, Lexicon<string>> Names = new(
        StringComparer.Ordinal
    );

    /// <summary>
    /// The same figures and the same countries, at least two in all with a figure among them, or three. Two sentences on
    /// one pair of countries are not yet the same sentence.
    /// </summary>
    public static bool AreThoseOfATranslation(Anchors a, Anchors b)
    {
        var count = a.Figures.Count + a.Countries.Count;
        return count >= (a.Figures.Count > 0 ? LeastWithFigure : Least)
            && a.Figures.SetEquals(b.Figures)
            && a.Countries.SetEquals(b.Countries);
    }

    public static Anchors Of(string text, string language)
    {
        var folded = ScriptFolding.Fold(text);
        var resources = LanguageResources.For(language);
        var names = Names.GetOrAdd(resources.Code, _ => Read(resources));
        var countries = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < folded.Length; )
        {
            var length = names.Match(folded, at, out var country);
            if (length > 0 && IsWhole(folded, at, length))
            {
                countries.Add(country);
            }

            at += Math.Max(1, length);
        }

        return new Anchors(FiguresIn(folded), countries);
    }

    private static Lexicon<string> Read(LanguageResources resources) =>
        new(
            resources
                .Rows("countries")
                .Select(r => (Form: ScriptFolding.Fold(r["form"]), Country: r["country"]))
                // A single character stands for much else.
                .Where(r => r.Form.Length > 1)
        );

    private static bool IsWhole(string text, int start, int length) =>
        !char.IsAsciiLetter(text[start])
        || (
            (start == 0 || !char.IsLetter(text[start - 1]))
            && (start + length == text.Length || !char.IsLetter(text[start + length]))
        );

    private static HashSet<string> FiguresIn(string text)
    {
        var figures = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            var start = at;
            while (at + 1 < text.Length && IsInside(text, at + 1))
            {
                at++;
            }

            figures.Add(text[start..(at + 1)].Replace(",", "", StringComparison.Ordinal));
        }

        return figures;
    }

    private static bool IsInside(string text, int at) =>
        char.IsAsciiDigit(text[at])
        || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
}
