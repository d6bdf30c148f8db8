using System.Collections.Concurrent;
using System.Collections.Frozen;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Languages;

/// <summary>
/// The word lists of a language that puts spaces between words: whole words and phrases, found by their first word.
/// A form in lower case stands for any case; a form with capitals must be written so. One per language for the life of
/// the program.
/// </summary>
public sealed class SpacedLexicon
{
    private static readonly ConcurrentDictionary<string, SpacedLexicon> Cache = new(
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CueWord> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CueWord> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _givenNames = new(StringComparer.Ordinal);
    private readonly FrozenSet<string> _indefinite;
    private readonly FrozenSet<string> _leadsParticiple;
    private readonly FrozenSet<string> _as;
    private readonly FrozenSet<string> _plainSay;
    private readonly FrozenSet<string> _contrast;
    private readonly FrozenSet<string> _questioners;
    private readonly FrozenSet<string> _indirect;
    private readonly FrozenSet<string> _joining;
    private readonly FrozenSet<string> _nobody;
    private readonly FrozenSet<string> _issuing;
    private readonly FrozenSet<string> _purpose;
    private readonly FrozenSet<string> _bodyParts;
    private readonly string[] _groupEndings;

    private SpacedLexicon(LanguageResources resources)
    {
        foreach (var row in resources.Rows("cues"))
        {
            var cue = new CueWord(
                row["function"],
                Frames(row),
                Enum.Parse<CueShape>(row["shape"], ignoreCase: true)
            );
            (cue.Shape == CueShape.Noun ? _nouns : _verbs).TryAdd(row["form"], cue);
        }

        foreach (var row in resources.Rows("given-names"))
        {
            _givenNames.TryAdd(row["form"], row["gender"]);
        }

        DropsSubject = resources.Settings("subject").Contains("droppable", StringComparer.Ordinal);
        AdjectivesFollow = resources
            .Settings("adjective")
            .Contains("behind", StringComparer.Ordinal);
        var words = resources.Rows("words");
        Settings = Set(words, "setting");
        Listeners = Set(words, "listener");
        _questioners = Set(words, "questioner");
        _contrast = Set(words, "contrast");
        _plainSay = Set(words, "plain-say");
        _indirect = Set(words, "indirect-question");
        _as = Set(words, "as");
        _joining = Set(words, "joining");
        _nobody = Set(words, "nobody");
        _issuing = Set(words, "issuing");
        _purpose = Set(words, "purpose");
        _bodyParts = Set(words, "body-part");
        _leadsParticiple = Set(words, "before-participle");
        _indefinite = Set(words, "indefinite");
        FamilyFirst = resources
            .Rows("surnames")
            .Select(r => r["form"])
            .ToFrozenSet(StringComparer.Ordinal);
        _groupEndings =
        [
            .. resources
                .Rows("institutions")
                .Where(r => r["kind"] == "group-suffix")
                .Select(r => r["form"].TrimStart('-')),
        ];
        foreach (var (form, value) in AllWords(resources).Where(w => w.Form.Length > 0))
        {
            Add(form, value);
        }

        foreach (var list in _byFirst.Values)
        {
            // A stable sort: of two equal forms the one read first wins.
            var sorted = list.OrderByDescending(e => e.Form.Length).ToList();
            list.Clear();
            list.AddRange(sorted);
        }
    }

    /// <summary>A verb needs no written subject: Dijo que….</summary>
    public bool DropsSubject { get; }

    /// <summary>A country's adjective stands behind its noun: el ministro francés.</summary>
    public bool AdjectivesFollow { get; }

    /// <summary>Nouns for an occasion or a text in which somebody speaks: interview, statement.</summary>
    public FrozenSet<string> Settings { get; }

    /// <summary>Who is told: reporters.</summary>
    public FrozenSet<string> Listeners { get; }

    /// <summary>Family names that stand before the given name.</summary>
    public FrozenSet<string> FamilyFirst { get; }

    public static SpacedLexicon For(string tag)
    {
        var resources = LanguageResources.For(tag);
        return Cache.GetOrAdd(resources.Code, _ => new SpacedLexicon(resources));
    }

    public CueWord? Verb(string form) => _verbs.TryGetValue(form, out var cue) ? cue : null;

    public CueWord? Noun(string form) => _nouns.TryGetValue(form, out var cue) ? cue : null;

    /// <summary>male or female; null for a word that is no known given name.</summary>
    public string? GivenName(string form) => _givenNames.GetValueOrDefault(form);

    /// <summary>by, after: by noting that….</summary>
    public bool LeadsParticiple(string preposition) => _leadsParticiple.Contains(preposition);

    /// <summary>Kim was quoted as saying.</summary>
    public bool IsAs(string word) => _as.Contains(word);

    /// <summary>and: joins two subjects.</summary>
    public bool IsJoining(string word) => _joining.Contains(word);

    /// <summary>no, none of: the noun phrase behind it is nobody.</summary>
    public bool IsNobody(string word) => _nobody.Contains(word);

    /// <summary>by, of: a memo of the ministry.</summary>
    public bool IsIssuing(string word) => _issuing.Contains(word);

    /// <summary>for: asked last week for.</summary>
    public bool IsPurpose(string word) => _purpose.Contains(word);

    /// <summary>of, for within the name of a body: the Office for Trade.</summary>
    public bool JoinsBody(string word) => _bodyParts.Contains(word);

    /// <summary>said: takes a clause without any conjunction.</summary>
    public bool IsPlainSay(string word) => _plainSay.Contains(word);

    /// <summary>how, whether: begins a reported question.</summary>
    public bool AsksIndirectly(string word) => _indirect.Contains(word);

    /// <summary>Q, QUESTION: the label of one who only asks.</summary>
    public bool IsQuestioner(string label) => _questioners.Contains(label);

    /// <summary>but: sets one thing against another.</summary>
    public bool IsContrast(string word) => _contrast.Contains(word);

    /// <summary>a, another: the noun behind it is not one that was named before.</summary>
    public bool IsIndefinite(string determiner) => _indefinite.Contains(determiner);

    /// <summary>environmentalists, protesters: people by the ending of the word.</summary>
    public bool EndsLikeGroup(ReadOnlySpan<char> word)
    {
        foreach (var ending in _groupEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest word or phrase that starts there and ends at the end of a word.</summary>
    /// <param name="lower">The text in lower case, of the same length.</param>
    /// <returns>Its length; 0 where none does.</returns>
    public int Match(string text, string lower, int at, int end, out WordValue value)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lower);
        var first = lower.AsSpan(at, FirstWord(lower, at, end));
        if (_byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first, out var list))
        {
            foreach (var entry in list)
            {
                var stop = at + entry.Form.Length;
                var written = entry.Cased ? text : lower;
                if (
                    stop <= end
                    && string.CompareOrdinal(written, at, entry.Form, 0, entry.Form.Length) == 0
                    && EndsWord(text, stop, end)
                )
                {
                    value = entry.Value;
                    return entry.Form.Length;
                }
            }
        }

        value = default;
        return 0;
    }

    private static bool EndsWord(string text, int at, int end) =>
        at >= end
        || !char.IsLetterOrDigit(text[at])
            && !(text[at] == '-' && at + 1 < end && char.IsLetter(text[at + 1]))
        || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not ('.' or '’' or '\'');

    private static int FirstWord(string text, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && char.IsLetterOrDigit(text[stop]))
        {
            stop++;
        }

        return char.IsLetterOrDigit(text[at]) ? stop - at : 1;
    }

    private void Add(string form, WordValue value)
    {
        var lower = form.ToLowerInvariant();
        var first = lower[..FirstWord(lower, 0, lower.Length)];
        if (!_byFirst.TryGetValue(first, out var list))
        {
            _byFirst[first] = list = [];
        }

        var cased = lower != form;
        if (!list.Exists(e => e.Form == form))
        {
            list.Add(new Entry(form, cased, value));
        }
    }

    // Earlier lists win where two know the same word; a cue that is also a noun is told from it by what stands around it.
    private static IEnumerable<(string Form, WordValue Value)> AllWords(LanguageResources r) =>
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
                .Where(row =>
                    row["class"]
                        is not (
                            "setting"
                            or "listener"
                            or "indefinite"
                            or "before-participle"
                            or "as"
                            or "joining"
                            or "nobody"
                            or "issuing"
                            or "purpose"
                            or "body-part"
                            or "plain-say"
                            or "contrast"
                            or "questioner"
                            or "indirect-question"
                        )
                )
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

    private static CueFrames Frames(Row row) =>
        row.List("frame")
            .Where(f => f != "none")
            .Aggregate(
                CueFrames.None,
                (all, f) => all | Enum.Parse<CueFrames>(f, ignoreCase: true)
            );

    private static FrozenSet<string> Set(IReadOnlyList<Row> words, string name) =>
        words
            .Where(r => r["class"] == name)
            .Select(r => r["form"])
            .ToFrozenSet(StringComparer.Ordinal);

    private sealed record Entry(string Form, bool Cased, WordValue Value);
}
