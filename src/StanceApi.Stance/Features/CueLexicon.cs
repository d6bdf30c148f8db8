using System.Collections.Concurrent;
using StanceApi.Text.Languages;

namespace StanceApi.Stance.Features;

/// <summary>The phrases of one language that carry or bend a stance: its lists <c>stance-cues</c> and <c>hedges</c>.</summary>
internal sealed class CueLexicon
{
    private const char Gap = '…';
    private static readonly string[] Lists =
    [
        "stance-cues",
        "hedges",
        "effects",
        "coreference",
        "kinds",
    ];
    private static readonly ConcurrentDictionary<string, CueLexicon> Loaded = new(
        StringComparer.Ordinal
    );

    private CueLexicon(string code)
    {
        var language = LanguageResources.For(code);
        NegatesBefore = !language.Settings("negation").Contains("after", StringComparer.Ordinal);
        foreach (var row in Lists.SelectMany(language.Rows))
        {
            var cue = CueClass.Of(row["class"]);
            foreach (var form in row.List("forms"))
            {
                var parts = form.Split(Gap);
                Phrases.Add(Stems(parts[0]), parts.Length > 1 ? Stems(parts[1]) : null, cue);
            }
        }
    }

    /// <summary>Whether a negation stands before what it negates; in Japanese it follows.</summary>
    public bool NegatesBefore { get; }

    public TokenTrie<CueClass> Phrases { get; } = new();

    public static CueLexicon For(string code) => Loaded.GetOrAdd(code, c => new CueLexicon(c));

    public static List<ulong> Stems(string phrase) =>
        [.. Tokenizer.Tokenize(CharacterFolding.Fold(phrase)).Select(token => token.Stem)];
}
