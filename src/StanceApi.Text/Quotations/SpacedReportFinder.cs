using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Finds the cues of a sentence and who says each: the noun phrase before the verb, behind it, or that of the cue before.</summary>
internal sealed class SpacedReportFinder(
    SpacedSentence s,
    SpacedPhrases phrases,
    SpacedMentionReader mentions
)
{
    private const int LongestSubject = 40;

    private readonly List<SpacedReport> _found = [];
    private readonly SpacedInvertedReader _inverted = new(s, phrases);
    private readonly SpacedSourceReader _sources = new(s, phrases);
    private readonly SpacedTellingReader _telling = new(s, phrases);
    private ImmutableArray<Mention>? _main;
    private bool _isMainKnown;

    public IReadOnlyList<SpacedReport> Find()
    {
        var owned = new SpacedOwnedReader(s, phrases, mentions, Main);
        for (var i = 0; i < s.Length; i++)
        {
            if ((_sources.Read(i) ?? _telling.Passive(i, _found)) is { } source)
            {
                _found.Add(source);
            }
            else if (SpacedCueReader.Read(s, i) is { } cue && Report(i, cue) is { } report)
            {
                _found.Add(report);
            }
            else if ((owned.Read(i) ?? _telling.Purpose(i, _found)) is { } other)
            {
                _found.Add(other);
            }
        }

        return _found;
    }

    /// <summary>Who leads to words behind a colon without any verb of saying: whom the sentence is about, if it is somebody who can speak.</summary>
    public ImmutableArray<Mention> Announcer()
    {
        var main = Main();
        if (main.IsEmpty)
        {
            // On the reefs she went further: “…”.
            var pronoun = 0;
            while (
                pronoun < s.Length
                && !(s.Kind(pronoun) == TokenKind.Pronoun && s.Value(pronoun) == "singular")
            )
            {
                pronoun++;
            }

            main = pronoun < s.Length ? phrases.Read(pronoun, pronoun + 1) : [];
            _isMainKnown = true;
        }

        return
            _isMainKnown
            && main is [{ Gender: not ("first" or "second" or "neuter") } speaker]
            && speaker.Kind != MentionKind.Carrier
            ? main
            : [];
    }

    /// <summary>Whom the sentence is about: the first noun phrase that no preposition begins.</summary>
    public ImmutableArray<Mention> Main() => _main ??= FindMain();

    private ImmutableArray<Mention> FindMain()
    {
        ImmutableArray<Mention> things = [];
        for (var first = 0; first < s.Length; )
        {
            var end = first;
            while (end < s.Length && !s.IsComma(end) && s.Kind(end) is not TokenKind.Quotation)
            {
                end++;
            }

            if (
                phrases.SegmentSubject(first, end) is var (at, stop)
                && phrases.Subjects(at, stop) is { IsEmpty: false } named
            )
            {
                ImmutableArray<Mention> subjects = [.. named.Select(x => x.Mention)];
                _isMainKnown = named.Any(x => x.Known) && phrases.IsSomebody(at, stop);
                var isOpening =
                    s.IsComma(end)
                    && stop == end
                    && subjects is [{ Kind: MentionKind.Anonymous }]
                    && s.Kind(end + 1) == TokenKind.Name;
                if (!isOpening)
                {
                    return subjects;
                }

                // Opening for the government, Ann Lee …: no subject, if somebody is named behind the comma.
                things = things.IsEmpty ? subjects : things;
            }

            first = end + 1;
        }

        return things;
    }

    private SpacedReport? Report(int i, CueWord cue)
    {
        if (cue.Shape == CueShape.Participle && s.Lexicon.IsAs(s.Word(i - 1)))
        {
            return Quoted(i, cue);
        }

        // a book called “The Long Winter”
        if (
            cue.Function == "judge"
            && s.Kind(i + 1) == TokenKind.Quotation
            && QuotedTitles.IsTitle(s.Inner(i + 1).Text)
        )
        {
            return null;
        }

        // The Journal, citing officials, reported: read at the verb.
        if (
            cue.Shape == CueShape.Participle
            && s.Lexicon.Cites(s.Word(i))
            && Main() is [{ Kind: MentionKind.Carrier }]
        )
        {
            return null;
        }

        if (_inverted.Read(i, cue) is { } inverted)
        {
            return inverted;
        }

        var group = SpacedCueReader.GroupStart(s, i);
        if (
            cue.Shape == CueShape.Participle
            && s.Kind(group - 1)
                is not (
                    TokenKind.Name
                    or TokenKind.Pronoun
                    or TokenKind.Title
                    or TokenKind.Institution
                    or TokenKind.Group
                    or TokenKind.Country
                    or TokenKind.Other
                    or TokenKind.Carrier
                    or TokenKind.Relative
                )
        )
        {
            return Elided(i, cue);
        }

        if (s.Kind(group - 1) == TokenKind.Conjunction)
        {
            return group == 1 ? null : Elided(i, cue);
        }

        if (s.Kind(group - 1) == TokenKind.Relative)
        {
            return Relative(i, group - 1, cue);
        }

        if (group == 0 || s.IsBreak(group - 1) && !s.IsComma(group - 1) && !s.IsDash(group - 1))
        {
            return group == 0 ? WithoutSubject(i, cue) : null;
        }

        var (start, end) = s.IsBreak(group - 1)
            ? phrases.BehindApposition(group - 1)
            : (
                IsAttached(group, cue) ? phrases.NameStart(group - 1) : phrases.PhraseStart(group),
                group
            );
        (start, end) = start < 0 ? (start, end) : BeforeRelative(start, end);
        if (start < 0)
        {
            return s.IsComma(group - 1) && cue.Shape == CueShape.Past ? Elided(i, cue) : null;
        }

        if (phrases.IsSpeechless(start, end))
        {
            return null;
        }

        var subjects = phrases.Subjects(start, end);
        if (
            subjects is [{ Mention.Kind: MentionKind.Carrier } medium]
            && Cited(end, group) is { IsEmpty: false } sources
        )
        {
            return new SpacedReport(i, cue, sources, start, i + 1, true) { Via = [medium.Mention] };
        }

        var via = IsWithinDocument(start) ? Main() : [];
        // Outside quotation marks I and you are the writer and the reader.
        return subjects.IsEmpty || subjects[0].Mention.Gender is "first" or "second"
            ? null
            : new SpacedReport(
                i,
                cue,
                [.. subjects.Select(x => OfDocument(x.Mention, cue))],
                start,
                i + 1,
                subjects.Any(x => x.Known)
            )
            {
                Via = subjects[0].Mention.Kind == MentionKind.Person ? via : [],
            };
    }

    /// <summary>The Journal, citing people familiar with the talks, reported: the people speak.</summary>
    private ImmutableArray<Mention> Cited(int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            if (s.Lexicon.Cites(s.Word(i)))
            {
                var end = i + 1;
                while (end < until && s.Kind(end) != TokenKind.Punctuation)
                {
                    end++;
                }

                return phrases.Read(i + 1, end);
            }
        }

        return [];
    }

    /// <summary>It reads: what is read is a text, no body.</summary>
    private static Mention OfDocument(Mention subject, CueWord cue) =>
        cue is { Function: "document", Frames: CueFrames.Quote }
        && subject is { Kind: MentionKind.Pronoun, Gender: "neuter" }
            ? subject with
            {
                Document = subject.Name,
            }
            : subject;

    /// <summary>His aide read a statement in which Lee repeated: who reads it only carries it.</summary>
    private bool IsWithinDocument(int start) =>
        s.Kind(start - 1) == TokenKind.Relative
        && s.Kind(start - 2) == TokenKind.Preposition
        && (s.Value(start - 3) == "document" || s.Lexicon.IsSetting(s.Word(start - 3)));

    /// <summary>An official who has sat in on the talks said: the noun before the relative clause, not the end of the clause.</summary>
    private (int Start, int End) BeforeRelative(int start, int end)
    {
        var at = start;
        while (
            s.Kind(at - 1) is TokenKind.Auxiliary or TokenKind.Adverb or TokenKind.Negation
            && at > 1
        )
        {
            at--;
        }

        var isRelative =
            s.Value(at - 1) == "relative-person"
            || s.Value(at - 1) == "complementizer"
                && s.Kind(at - 2) is TokenKind.Group or TokenKind.Institution;
        if (!isRelative || at < 3 || s.IsBreak(at - 2))
        {
            return (start, end);
        }

        var noun = phrases.PhraseStart(at - 1);
        return noun == 0 || noun > 0 && s.IsBreak(noun - 1) ? (noun, at - 1) : (start, end);
    }

    /// <summary>footage of Clinton asking: the name right before the participle.</summary>
    private bool IsAttached(int group, CueWord cue) =>
        cue.Shape == CueShape.Participle && s.Kind(group - 1) == TokenKind.Name;

    private SpacedReport? Elided(int i, CueWord cue)
    {
        // , which tried to rally its voters by saying: the relative word is the subject.
        for (var k = i - 1; k > 0 && !s.IsBreak(k); k--)
        {
            if (s.Kind(k) == TokenKind.Relative)
            {
                return Relative(i, k, cue) is { } relative
                    ? relative with
                    {
                        SubjectStart = i,
                    }
                    : null;
            }
        }

        var before = _found.LastOrDefault(r =>
            r.Word.Shape != CueShape.Noun && r.Word.Shape != CueShape.None
        );
        var subjects = before?.Subjects ?? Main();
        return subjects.IsEmpty
            ? WithoutSubject(i, cue)
            : new SpacedReport(
                i,
                cue,
                subjects,
                i,
                i + 1,
                before?.IsSure ?? subjects[0].Kind != MentionKind.Anonymous
            );
    }

    /// <summary>Dijo que …; «…», añadió: whom the text is about, in a language that need not say so.</summary>
    private SpacedReport? WithoutSubject(int i, CueWord cue)
    {
        var isBehindWords =
            s.Kind(i - 1) == TokenKind.Quotation
            || s.IsComma(i - 1) && s.Kind(i - 2) == TokenKind.Quotation;
        return s.Lexicon.DropsSubject && cue.IsFinite
            ? new SpacedReport(i, cue, [], i, i + 1, true, isBehindWords)
            : null;
    }

    /// <summary>KCNA quoted Kim as saying; Kim was quoted as saying.</summary>
    private SpacedReport? Quoted(int i, CueWord cue)
    {
        var verb = i - 2;
        while (
            verb > 0
            && i - verb < LongestSubject
            && s.Verb(verb) is not { Shape: CueShape.Past or CueShape.Present }
        )
        {
            verb--;
        }

        if (verb <= 0)
        {
            return null;
        }

        var group = SpacedCueReader.GroupStart(s, verb);
        var start = phrases.PhraseStart(group);
        var subjects =
            verb == i - 2
                ? (start < 0 ? [] : phrases.Subjects(start, group))
                : phrases.Subjects(verb + 1, i - 1);
        _found.RemoveAll(r => r.Cue == verb);
        return subjects.IsEmpty
            ? null
            : new SpacedReport(
                i,
                cue,
                [.. subjects.Select(x => x.Mention)],
                start < 0 ? verb : start,
                i + 1,
                true
            );
    }

    /// <summary>the minister, who said: the relative word stands for the noun before it.</summary>
    private SpacedReport? Relative(int i, int relative, CueWord cue)
    {
        var end = s.IsComma(relative - 1) ? relative - 1 : relative;
        var start =
            s.Kind(end - 1) == TokenKind.Name
                ? phrases.NameStart(end - 1)
                : phrases.PhraseStart(end);
        if (s.Value(relative) == "relative" && start >= 0)
        {
            // Things that "which" stands for are the nearest noun.
            start = Math.Max(start, 1 + phrases.LastPreposition(start, end));
        }

        if (start < 0 || phrases.Subjects(start, end) is not { IsEmpty: false } subjects)
        {
            return null;
        }

        var mention = subjects[^1].Mention with { Span = s.TextOf(relative) };
        return new SpacedReport(i, cue, [mention], relative, i + 1, subjects[^1].Known);
    }
}
