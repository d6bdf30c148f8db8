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
    private readonly FrozenDictionary<string, FrozenSet<string>> _marked;
    private readonly FrozenSet<string> _relatives;
    private readonly string[] _groupEndings;

    private SpacedLexicon(LanguageResources resources)
    {
        foreach (var row in resources.Rows("cues"))
        {
            var cue = new CueWord(
                row["function"],
                SpacedWords.Frames(row),
                Enum.Parse<CueShape>(row["shape"], ignoreCase: true)
            );
            (cue.Shape == CueShape.Noun ? _nouns : _verbs).TryAdd(row["form"], cue);
        }

        foreach (var row in resources.Rows("given-names"))
        {
            _givenNames.TryAdd(row["form"], row["gender"]);
        }

        _marked = resources
            .Rows("words")
            .Where(r => SpacedWords.IsMark(r["class"]))
            .GroupBy(r => r["class"], r => r["form"], StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        _relatives = resources
            .Rows("words")
            .Where(r => r["class"].StartsWith("relative", StringComparison.Ordinal))
            .Select(r => r["form"])
            .ToFrozenSet(StringComparer.Ordinal);
        DropsSubject = resources.Settings("subject").Contains("droppable", StringComparer.Ordinal);
        AdjectivesFollow = resources
            .Settings("adjective")
            .Contains("behind", StringComparer.Ordinal);
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
        foreach (var (form, value) in SpacedWords.All(resources).Where(w => w.Form.Length > 0))
        {
            Add(form, value);
        }

        foreach (var list in _byFirst.Values)
        {
            // In May, but: it may. Else a stable sort: of two equal forms the one read first wins.
            var sorted = list.OrderByDescending(e => e.Form.Length)
                .ThenByDescending(e => e.Cased)
                .ToList();
            list.Clear();
            list.AddRange(sorted);
        }
    }

    /// <summary>A verb needs no written subject: Dijo que….</summary>
    public bool DropsSubject { get; }

    /// <summary>A country's adjective stands behind its noun: el ministro francés.</summary>
    public bool AdjectivesFollow { get; }

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

    /// <summary>in a statement, on Twitter: an occasion or a text in which somebody speaks.</summary>
    public bool IsSetting(string word) => Is("setting", word);

    /// <summary>reporters: who is told.</summary>
    public bool Listens(string word) => Is("listener", word);

    /// <summary>by, after: by noting that….</summary>
    public bool LeadsParticiple(string preposition) => Is("before-participle", preposition);

    /// <summary>Kim was quoted as saying.</summary>
    public bool IsAs(string word) => Is("as", word);

    /// <summary>and: joins two subjects.</summary>
    public bool IsJoining(string word) => Is("joining", word);

    /// <summary>no, none of: the noun phrase behind it is nobody.</summary>
    public bool IsNobody(string word) => Is("nobody", word);

    /// <summary>by, of: a memo of the ministry.</summary>
    public bool IsIssuing(string word) => Is("issuing", word);

    /// <summary>for: asked last week for.</summary>
    public bool IsPurpose(string word) => Is("purpose", word);

    /// <summary>of, for within the name of a body: the Office for Trade.</summary>
    public bool JoinsBody(string word) => Is("body-part", word);

    /// <summary>said: takes a clause without any conjunction.</summary>
    public bool IsPlainSay(string word) => Is("plain-say", word);

    /// <summary>how, whether: begins a reported question.</summary>
    public bool AsksIndirectly(string word) => Is("indirect-question", word);

    /// <summary>Q, QUESTION: the label of one who only asks.</summary>
    public bool IsQuestioner(string label) => Is("questioner", label);

    /// <summary>A, ANSWER: the label of the one who is asked.</summary>
    public bool IsAnswerer(string label) => Is("answerer", label);

    /// <summary>but: sets one thing against another.</summary>
    public bool IsContrast(string word) => Is("contrast", word);

    /// <summary>who, which.</summary>
    public bool IsRelative(string word) => _relatives.Contains(word);

    /// <summary>a, another: the noun behind it is not one that was named before.</summary>
    public bool IsIndefinite(string determiner) => Is("indefinite", determiner);

    /// <summary>wrote to tell, rose to say: reaches somebody or takes the word, so that an infinitive behind it can report.</summary>
    public bool Reaches(string verb) => Is("contact", verb);

    /// <summary>in the diplomat's words: what belongs to whose view it is.</summary>
    public bool IsView(string noun) => Is("view", noun);

    /// <summary>in: stands before whose view it is.</summary>
    public bool LeadsView(string preposition) => Is("before-view", preposition);

    /// <summary>person, source: a noun that says nothing more about somebody.</summary>
    public bool IsSomebody(string noun) => Is("somebody", noun);

    /// <summary>on X, via Telegram.</summary>
    public bool IsPlatformPreposition(string word) => Is("before-platform", word);

    /// <summary>with the minister insisting that.</summary>
    public bool LeadsAbsolute(string preposition) => Is("absolute", preposition);

    /// <summary>citing: names the source of a medium.</summary>
    public bool Cites(string participle) => Is("citing", participle);

    /// <summary>who became prime minister.</summary>
    public bool Becomes(string verb) => Is("become", verb);

    /// <summary>a sign, a banner: shows words that nobody says here.</summary>
    public bool IsInscription(string noun) => Is("inscription", noun);

    /// <summary>both, all behind the subject: they both say.</summary>
    public bool Floats(string word) => Is("floating", word);

    /// <summary>our: what belongs to the writer.</summary>
    public bool IsWriters(string word) => Is("writer", word);

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

    private bool Is(string mark, string word) =>
        _marked.TryGetValue(mark, out var words) && words.Contains(word);

    private sealed record Entry(string Form, bool Cased, WordValue Value);
}
