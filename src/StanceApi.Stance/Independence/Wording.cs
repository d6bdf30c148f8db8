using StanceApi.Stance.Features;
using StanceApi.Text.Languages;

namespace StanceApi.Stance.Independence;

/// <summary>The words of a statement, made ready to be compared with others. Not safe for concurrent use.</summary>
public sealed class Wording
{
    private const int Run = 4;

    // What these say must be the same before words count as the same: one "not" makes all the difference.
    private const string Negating = "negation";
    private static readonly string[] Turning = ["support", "oppose", "soft", Negating];
    private static readonly char[] ClauseEnds = [.. ".,;:!?，。；：！？、"];

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

    /// <summary>Whether the words that negate are known in this language.</summary>
    internal bool KnowsTurns =>
        LanguageResources
            .For(StatementLanguage.Of(_text, _language))
            .Rows("hedges")
            .Any(r => r["class"].StartsWith(Negating, StringComparison.Ordinal));

    /// <summary>
    /// Whether so many letters from there on, cut out, may say something else than here: where the clauses that are cut
    /// hold words that turn a stance in what is left of them, or anything at all in a language whose negations are unknown.
    /// </summary>
    internal bool TurnsAround(int start, int length)
    {
        var before = _text[..TextLength(start)];
        var after = _text[TextLength(start + length)..];
        var left = before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
        var end = after.IndexOfAny(ClauseEnds);
        var right = end < 0 ? after : after[..end];
        return KnowsTurns
            ? HasTurn(left) || HasTurn(right)
            : Shingles.Letters(left + right).Length > 0;
    }

    /// <summary>How much of the text holds the first so many letters.</summary>
    private int TextLength(int letters)
    {
        var (low, high) = (0, _text.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Shingles.Letters(_text[..middle]).Length < letters)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool HasTurn(string part) =>
        CueFinder
            .Find(
                Tokenizer.Tokenize(CharacterFolding.Fold(part)),
                [],
                CueLexicon.For(StatementLanguage.Of(_text, _language))
            )
            .Exists(c => Turning.Contains(c.Class.Group, StringComparer.Ordinal));

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
