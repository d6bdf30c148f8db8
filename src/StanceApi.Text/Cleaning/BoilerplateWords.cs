using System.Collections.Frozen;
using System.Collections.Immutable;
using StanceApi.Text.Languages;

namespace StanceApi.Text.Cleaning;

/// <summary>The phrases of all languages by which a block shows that it is not the article's text.</summary>
internal sealed class BoilerplateWords
{
    private static readonly char[] ClosingMarks = [':', '：', ' ', '.', '»', '›', '>', '…'];

    private readonly ImmutableArray<string> _texts;
    private readonly FrozenSet<string> _whole;
    private readonly FrozenDictionary<char, string[]> _starts;
    private readonly FrozenDictionary<char, string[]> _ends;
    private readonly string[] _anywhere;

    private BoilerplateWords(string kind)
    {
        var rows = LanguageResources
            .Codes.SelectMany(code => LanguageResources.For(code).Rows("boilerplate"))
            .Where(row => string.Equals(row["kind"], kind, StringComparison.Ordinal))
            .Select(row => (Match: row["match"], Text: row["text"]))
            .Distinct()
            .ToLookup(row => row.Match, row => row.Text, StringComparer.Ordinal);
        _texts = [.. rows.SelectMany(texts => texts).OrderByDescending(text => text.Length)];
        _whole = rows["whole"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _starts = ByCharacter(rows["start"], text => text[0]);
        _ends = ByCharacter(rows["end"], text => text[^1]);
        _anywhere = [.. rows["any"]];
    }

    /// <summary>Invitations to read, share, subscribe or comment, and headings over lists of links.</summary>
    public static BoilerplateWords Invitations { get; } = new("invitation");

    public static BoilerplateWords Bylines { get; } = new("byline");

    public static BoilerplateWords Captions { get; } = new("caption");

    /// <summary>Words that stand in a time stamp beside its digits.</summary>
    public static BoilerplateWords Stamps { get; } = new("stamp");

    /// <summary>The phrases themselves, longest first.</summary>
    public ImmutableArray<string> Texts => _texts;

    public bool Fit(string text) =>
        _whole.Contains(text.TrimEnd(ClosingMarks))
        || Begins(text)
        || Ends(text)
        || _anywhere.Length > 0
            && Array.Exists(
                _anywhere,
                word => text.Contains(word, StringComparison.OrdinalIgnoreCase)
            );

    private bool Begins(string text)
    {
        if (_starts.TryGetValue(char.ToUpperInvariant(text[0]), out var starts))
        {
            foreach (var start in starts)
            {
                if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Ends(string text)
    {
        if (_ends.TryGetValue(char.ToUpperInvariant(text[^1]), out var ends))
        {
            foreach (var end in ends)
            {
                if (text.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static FrozenDictionary<char, string[]> ByCharacter(
        IEnumerable<string> texts,
        Func<string, char> character
    ) =>
        texts
            .GroupBy(text => char.ToUpperInvariant(character(text)))
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
