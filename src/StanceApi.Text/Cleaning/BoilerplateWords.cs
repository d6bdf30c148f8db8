using System.Collections.Immutable;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Cleaning;

/// <summary>The phrases of all languages by which a block shows that it is not the article's text.</summary>
internal sealed class BoilerplateWords
{
    private readonly ImmutableArray<Phrase> _phrases;

    private BoilerplateWords(string kind) =>
        _phrases = [
            .. LanguageResources
                .Codes.SelectMany(code => LanguageResources.For(code).Rows("boilerplate"))
                .Where(row => string.Equals(row["kind"], kind, StringComparison.Ordinal))
                .Select(row => new Phrase(row["match"], row["text"]))
                .Distinct(),
        ];

    private readonly record struct Phrase(string Match, string Text)
    {
        public bool Fits(string text) =>
            Match switch
            {
                "start" => text.StartsWith(Text, StringComparison.OrdinalIgnoreCase),
                "end" => text.EndsWith(Text, StringComparison.OrdinalIgnoreCase),
                "any" => text.Contains(Text, StringComparison.OrdinalIgnoreCase),
                _ => string.Equals(
                    text.TrimEnd(':', '：', ' ', '.', '»', '›', '>', '…'),
                    Text,
                    StringComparison.OrdinalIgnoreCase
                ),
            };
    }

    /// <summary>Invitations to read, share, subscribe or comment, and headings over lists of links.</summary>
    public static BoilerplateWords Invitations { get; } = new("invitation");

    public static BoilerplateWords Bylines { get; } = new("byline");

    public static BoilerplateWords Captions { get; } = new("caption");

    /// <summary>Words that stand in a time stamp beside its digits.</summary>
    public static BoilerplateWords Stamps { get; } = new("stamp");

    /// <summary>The phrases themselves, longest first.</summary>
    public IEnumerable<string> Texts =>
        _phrases.Select(phrase => phrase.Text).OrderByDescending(text => text.Length);

    public bool Fit(string text)
    {
        foreach (var phrase in _phrases)
        {
            if (phrase.Fits(text))
            {
                return true;
            }
        }

        return false;
    }
}
