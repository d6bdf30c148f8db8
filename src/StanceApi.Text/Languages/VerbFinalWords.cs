using System.Collections.Concurrent;
using System.Collections.Frozen;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Languages;

/// <summary>The word lists of a language that puts its verbs last, made ready for reading. Widths are folded, nothing else.</summary>
public sealed class VerbFinalWords
{
    private static readonly ConcurrentDictionary<string, VerbFinalWords> Cache = new(
        StringComparer.Ordinal
    );

    private static readonly Lexicon<bool> NoWords = new([]);

    private readonly FrozenDictionary<string, Lexicon<bool>> _classes;

    private VerbFinalWords(LanguageResources r)
    {
        HomeCountry = r.Settings("country").FirstOrDefault();
        Nouns = new Lexicon<WordValue>(AllNouns(r));
        Cues = new Lexicon<CueForm>(AllCues(r));
        Surnames = Of(r, "surnames", row => row["kind"]);
        Attitudes = Of(r, "attitudes", row => row["kind"]);
        PronounHeads = r.Rows("pronouns")
            .Where(row => row["head"] is not "-")
            .ToFrozenDictionary(row => Form(row), row => row["head"], StringComparer.Ordinal);
        NameOffices = r.Rows("titles")
            .Where(row => row["before"] is "name")
            .Select(Form)
            .ToFrozenSet(StringComparer.Ordinal);
        Offices = r.Rows("titles").Select(Form).ToFrozenSet(StringComparer.Ordinal);
        _classes = r.Rows("words")
            .GroupBy(row => row["class"], StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => new Lexicon<bool>(g.Select(row => (Form(row), true))),
                StringComparer.Ordinal
            );
    }

    /// <summary>ISO 3166-1 alpha-3 of the country whose people the family names of the language belong to, or null.</summary>
    public string? HomeCountry { get; }

    /// <summary>Who or what a noun names.</summary>
    public Lexicon<WordValue> Nouns { get; }

    /// <summary>Reporting verbs in every form that they take in the news.</summary>
    public Lexicon<CueForm> Cues { get; }

    /// <summary>Family names; <c>japanese</c> or <c>foreign</c>, which are of one character.</summary>
    public Lexicon<string> Surnames { get; }

    /// <summary>Nouns for what somebody thinks; <c>frame</c> or <c>kept</c>.</summary>
    public Lexicon<string> Attitudes { get; }

    /// <summary>For a word like 同省 what the name of the one it stands for ends in.</summary>
    public FrozenDictionary<string, string> PronounHeads { get; }

    /// <summary>Every word for an office.</summary>
    public FrozenSet<string> Offices { get; }

    /// <summary>Offices before which only names stand.</summary>
    public FrozenSet<string> NameOffices { get; }

    public static VerbFinalWords For(string tag)
    {
        var resources = LanguageResources.For(tag);
        return Cache.GetOrAdd(resources.Code, _ => new VerbFinalWords(resources));
    }

    /// <summary>The function words of one class of <c>words.tsv</c>.</summary>
    public Lexicon<bool> Class(string name) => _classes.GetValueOrDefault(name, NoWords);

    private static string Form(Row row) => ScriptFolding.FoldWidth(row["form"]);

    private static Lexicon<string> Of(LanguageResources r, string list, Func<Row, string> value) =>
        new(r.Rows(list).Select(row => (Form(row), value(row))));

    private static IEnumerable<(string, WordValue)> AllNouns(LanguageResources r) =>
        [
            .. r.Rows("pronouns")
                .Select(row =>
                    (Form(row), new WordValue(TokenKind.Pronoun, row["number"], row["gender"]))
                ),
            .. r.Rows("words")
                .Where(row => row["class"] is "shadow")
                .Select(row => (Form(row), new WordValue(TokenKind.Other))),
            .. r.Rows("carriers")
                .Select(row =>
                    (Form(row), new WordValue(TokenKind.Carrier, row["kind"], row["name"]))
                ),
            .. r.Rows("countries")
                .Select(row => (Form(row), new WordValue(TokenKind.Country, row["country"]))),
            .. r.Rows("institutions")
                .Select(row =>
                    (
                        Form(row),
                        new WordValue(
                            row["kind"] is "group" or "anonymous"
                                ? TokenKind.Group
                                : TokenKind.Institution,
                            row["kind"],
                            row["country"]
                        )
                    )
                ),
            .. r.Rows("titles")
                .Select(row => (Form(row), new WordValue(TokenKind.Title, row["office"]))),
            .. r.Rows("words")
                .Select(row => (Form(row), Kind(row["class"])))
                .Where(w => w.Item2 is not null)
                .Select(w => (w.Item1, new WordValue(w.Item2!.Value))),
        ];

    private static TokenKind? Kind(string name) =>
        name switch
        {
            "time" => TokenKind.Time,
            "quantifier" => TokenKind.Quantifier,
            "title-prefix" => TokenKind.Adverb,
            "honorific" => TokenKind.AfterName,
            _ => null,
        };

    private static IEnumerable<(string, CueForm)> AllCues(LanguageResources r)
    {
        var endings = r.Rows("endings")
            .ToLookup(row => row["conjugation"], row => row["form"], StringComparer.Ordinal);
        return r.Rows("cues")
            .SelectMany(cue =>
                endings[cue["conjugation"]]
                    .Select(ending => ending is "-" ? "" : ending)
                    .Select(ending =>
                        (
                            Form(cue) + ending,
                            new CueForm(
                                Form(cue).Length,
                                cue["function"],
                                cue["frame"],
                                ending.Length == 0
                            )
                        )
                    )
            );
    }
}
