using System.Collections.Frozen;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Languages;

/// <summary>Reads the word lists of a language with spaces: what each word is for the reporting frame.</summary>
internal static class SpacedWords
{
    /// <summary>Classes that mark words which are tokens of another class, or of none.</summary>
    private static readonly FrozenSet<string> Marks = FrozenSet.Create(
        StringComparer.Ordinal,
        "setting",
        "listener",
        "indefinite",
        "before-participle",
        "as",
        "joining",
        "nobody",
        "issuing",
        "purpose",
        "body-part",
        "plain-say",
        "contrast",
        "questioner",
        "answerer",
        "indirect-question",
        "contact",
        "view",
        "inscription",
        "floating",
        "writer",
        "before-view",
        "become",
        "somebody",
        "before-platform",
        "absolute",
        "citing"
    );

    public static bool IsMark(string name) => Marks.Contains(name);

    // Earlier lists win where two know the same word; a cue that is also a noun is told from it by what stands around it.
    public static IEnumerable<(string Form, WordValue Value)> All(LanguageResources r) =>
        [
            .. r.Rows("pronouns")
                .Select(row =>
                    (row["form"], new WordValue(TokenKind.Pronoun, row["number"], row["gender"]))
                ),
            .. r.Rows("carriers")
                .Select(row => (row["form"], new WordValue(TokenKind.Carrier, row["kind"]))),
            .. r.Rows("institutions")
                .Where(row => row["kind"] != "group-suffix")
                .Select(row => (row["form"], Body(row["kind"], row["country"]))),
            .. r.Rows("countries")
                .Select(row => (row["form"], new WordValue(TokenKind.Country, row["country"]))),
            .. r.Rows("titles")
                .Select(row =>
                    (row["form"], new WordValue(TokenKind.Title, row["office"], row["gender"]))
                ),
            .. r.Rows("words")
                .Where(row => !IsMark(row["class"]))
                .Select(row => (row["form"], new WordValue(Kind(row["class"]), row["class"]))),
            .. r.Rows("cues")
                .Where(row => row["shape"] != "noun")
                .Select(row =>
                    (row["form"], new WordValue(TokenKind.Cue, row["frame"], row["function"]))
                ),
        ];

    private static WordValue Body(string kind, string country) =>
        kind switch
        {
            "country" => new WordValue(TokenKind.Country, country),
            "group" => new WordValue(TokenKind.Group, kind),
            "place" => new WordValue(TokenKind.Other, kind),
            _ => new WordValue(TokenKind.Institution, kind, country == "-" ? "" : country),
        };

    private static TokenKind Kind(string name) =>
        name switch
        {
            "determiner"
            or "owner"
            or "owner-male"
            or "owner-female"
            or "owner-neuter"
            or "owner-group" => TokenKind.Determiner,
            "complementizer" or "subordinator" => TokenKind.Subordinator,
            "be" or "have" or "do" or "modal" => TokenKind.Auxiliary,
            "negation" => TokenKind.Negation,
            "preposition" or "to" or "agent" or "of" => TokenKind.Preposition,
            "conjunction" => TokenKind.Conjunction,
            "relative" or "relative-person" => TokenKind.Relative,
            "adverb" => TokenKind.Adverb,
            "time" => TokenKind.Time,
            "quantifier" => TokenKind.Quantifier,
            "owned" => TokenKind.Possessive,
            "source" => TokenKind.According,
            "pronoun-object" => TokenKind.Pronoun,
            _ => TokenKind.Other,
        };

    public static CueFrames Frames(Row row) =>
        row.List("frame")
            .Where(f => f != "none")
            .Aggregate(
                CueFrames.None,
                (all, f) => all | Enum.Parse<CueFrames>(f, ignoreCase: true)
            );
}
