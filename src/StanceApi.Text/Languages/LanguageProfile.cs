using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Languages;

/// <summary>The word lists of one language, made ready for reading. One per language for the life of the program.</summary>
public sealed class LanguageProfile
{
    /// <summary>A character of other words too (电): no word by itself.</summary>
    private const string DatelineEnd = "dateline-end";

    private static readonly ConcurrentDictionary<string, LanguageProfile> Cache = new(
        StringComparer.Ordinal
    );

    private LanguageProfile(LanguageResources resources)
    {
        Code = resources.Code;
        Order = resources.Settings("order").FirstOrDefault() ?? "none";
        Spaced = resources.Settings("spacing").FirstOrDefault() is not "none";
        Words = new Lexicon<WordValue>(AllWords(resources));
        Attitudes = resources
            .Rows("attitudes")
            .Select(r => ScriptFolding.Fold(r["form"]))
            .ToFrozenSet(StringComparer.Ordinal);
        DatelineEnds =
        [
            .. resources
                .Rows("carriers")
                .Where(r => r["kind"] == DatelineEnd)
                .Select(r => ScriptFolding.Fold(r["form"])),
        ];
        Questioners = Labels(resources, "asks");
        Answerers = Labels(resources, "answers");
        Surnames = new Lexicon<bool>(
            resources.Rows("surnames").Select(r => (ScriptFolding.Fold(r["form"]), true))
        );
        var characters = resources.Rows("name-characters");
        DottedNameCharacters = characters
            .Where(r => r["use"] != "given")
            .Select(r => r["form"][0])
            .ToFrozenSet();
        GivenNameEnds = characters
            .Where(r => r["use"] == "given")
            .Select(r => r["form"][0])
            .ToFrozenSet();
        NameCharacters = characters
            .Where(r => r["use"] == "any")
            .Select(r => r["form"][0])
            .ToFrozenSet();
    }

    public string Code { get; }

    /// <summary><c>subject-first</c> (speaker, cue, words) or <c>verb-final</c> (speaker, words, cue).</summary>
    public string Order { get; }

    public bool Spaced { get; }

    /// <summary>Every word that the reporting frame knows, folded.</summary>
    public Lexicon<WordValue> Words { get; }

    /// <summary>Nouns that name an attitude: 不满 in 对…表示不满.</summary>
    public FrozenSet<string> Attitudes { get; }

    /// <summary>The word for a dispatch that ends a dateline: 电.</summary>
    public ImmutableArray<string> DatelineEnds { get; }

    /// <summary>How the label of somebody who asks ends in a transcript: 记者.</summary>
    public ImmutableArray<string> Questioners { get; }

    /// <summary>The label of an answer without a name: 答.</summary>
    public ImmutableArray<string> Answerers { get; }

    public Lexicon<bool> Surnames { get; }

    /// <summary>Characters that write foreign names.</summary>
    public FrozenSet<char> NameCharacters { get; }

    /// <summary>Characters that end a given name before a word, although they are words themselves: 才.</summary>
    public FrozenSet<char> GivenNameEnds { get; }

    /// <summary>The same, and those that do so only in a name with a middle dot.</summary>
    public FrozenSet<char> DottedNameCharacters { get; }

    public static LanguageProfile For(string tag)
    {
        var resources = LanguageResources.For(tag);
        return Cache.GetOrAdd(resources.Code, _ => new LanguageProfile(resources));
    }

    // Earlier lists win where two know the same word: 代表 is an office before it is a preposition.
    private static IEnumerable<(string, WordValue)> AllWords(LanguageResources r) =>
        [
            .. Read(
                r,
                "pronouns",
                row => new WordValue(TokenKind.Pronoun, row["number"], row["gender"])
            ),
            .. Read(
                r,
                "carriers",
                row => new WordValue(TokenKind.Carrier, row["kind"], row["name"])
            ),
            .. Read(r, "countries", row => new WordValue(TokenKind.Country, row["country"])),
            .. Read(
                r,
                "institutions",
                row => new WordValue(InstitutionKind(row["kind"]), row["kind"], row["country"])
            ),
            .. Read(r, "titles", row => new WordValue(TokenKind.Title, row["office"])),
            .. Read(r, "cues", row => new WordValue(TokenKind.Cue, row["frame"], row["function"])),
            .. Read(r, "words", row => new WordValue(WordKind(row["class"]), row["class"])),
        ];

    private static ImmutableArray<string> Labels(LanguageResources resources, string kind) =>
        [
            .. resources
                .Rows("questioners")
                .Where(r => r["kind"] == kind)
                .Select(r => ScriptFolding.Fold(r["form"])),
        ];

    private static IEnumerable<(string, WordValue)> Read(
        LanguageResources resources,
        string list,
        Func<Row, WordValue> value
    ) =>
        // A language's own rows come after its parent's and win over them.
        resources
            .Rows(list)
            .Where(row => list != "carriers" || row["kind"] != DatelineEnd)
            .Reverse()
            .Select(row => (ScriptFolding.Fold(row["form"]), value(row)));

    private static TokenKind InstitutionKind(string kind) =>
        kind == "group" ? TokenKind.Group : TokenKind.Institution;

    private static TokenKind WordKind(string name) =>
        name switch
        {
            "preposition" or "toward" or "passive" => TokenKind.Preposition,
            "adverb" or "additive" => TokenKind.Adverb,
            "time" => TokenKind.Time,
            "conjunction" or "with" => TokenKind.Conjunction,
            "possessive" => TokenKind.Possessive,
            "date-unit" or "counter" or "modifier" => TokenKind.Other,
            "quantifier" or "pair" => TokenKind.Quantifier,
            "according" or "quoting" => TokenKind.According,
            "negation" => TokenKind.Negation,
            "aspect" => TokenKind.Aspect,
            "nominal" => TokenKind.Nominal,
            "demonstrative" => TokenKind.Demonstrative,
            "shadow" or "stand" or "field" or "thing" => TokenKind.Other,
            _ => TokenKind.AfterName,
        };
}
