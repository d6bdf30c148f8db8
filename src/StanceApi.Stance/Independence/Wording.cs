using StanceApi.Stance.Features;

namespace StanceApi.Stance.Independence;

/// <summary>The words of a statement, made ready to be compared with others. Not safe for concurrent use.</summary>
public sealed class Wording
{
    private const int Run = 4;

    // What these say must be the same before words count as the same: one "not" makes all the difference.
    private static readonly string[] Turning = ["support", "oppose", "soft", "negation"];

    private readonly string _text;
    private readonly string _language;
    private ulong[]? _shingles;
    private (HashSet<ulong> Figures, HashSet<string> Turns)? _sense;
    private Anchors? _anchors;

    private Wording(string text, string language, string letters)
    {
        _text = text;
        _language = language;
        Letters = letters;
        Hash = unchecked((long)Hashing.Combine(Hashing.Of(letters), Hashing.Of(BaseLanguage)));
    }

    /// <param name="language">BCP 47; tells whose word lists to read it by.</param>
    public static Wording Of(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return new Wording(text, language, Shingles.Letters(text));
    }

    /// <summary>
    /// Equal for texts of one language that differ only in case, accents, width, spacing, punctuation, and traditional,
    /// simplified or Japanese forms of characters.
    /// </summary>
    public long Hash { get; }

    /// <summary>The language without script and region.</summary>
    internal string BaseLanguage => _language.Split('-')[0];

    internal string Letters { get; }

    internal bool IsUnspaced => Shingles.IsUnspaced(Letters);

    internal ulong[] Runs => _shingles ??= Shingles.Of(Letters, Run);

    /// <summary>Hashes of the figures in it.</summary>
    internal HashSet<ulong> Figures => Sense.Figures;

    /// <summary>Which kinds of words that turn a stance it has.</summary>
    internal HashSet<string> Turns => Sense.Turns;

    /// <summary>What stays the same in another language.</summary>
    internal Anchors Anchors => _anchors ??= Anchors.Of(_text, _language);

    private (HashSet<ulong> Figures, HashSet<string> Turns) Sense => _sense ??= Read();

    private (HashSet<ulong> Figures, HashSet<string> Turns) Read()
    {
        var lexicon = CueLexicon.For(StatementLanguage.Of(_text, _language));
        var tokens = Tokenizer.Tokenize(CharacterFolding.Fold(_text));
        return (
            [.. tokens.Where(t => t.Kind == TokenKind.Number).Select(t => t.Raw)],
            CueFinder
                .Find(tokens, [], lexicon)
                .Select(c => c.Class.Group)
                .Where(Turning.Contains)
                .ToHashSet(StringComparer.Ordinal)
        );
    }
}
