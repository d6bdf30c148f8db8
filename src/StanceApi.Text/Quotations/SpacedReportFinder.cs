using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Finds the cues of a sentence and who says each: the noun phrase before the verb, behind it, or that of the cue before.</summary>
internal sealed class SpacedReportFinder(SpacedSentence s, SpacedMentionReader mentions)
{
    private const int LongestSubject = 40;
    private const int LongestInverted = 9;

    private readonly List<SpacedReport> _found = [];
    private ImmutableArray<Mention>? _main;

    public IReadOnlyList<SpacedReport> Find()
    {
        for (var i = 0; i < s.Length; i++)
        {
            if (s.Kind(i) == TokenKind.According && Source(i) is { } source)
            {
                _found.Add(source);
            }
            else if (SpacedCueReader.Read(s, i) is { } cue && Report(i, cue) is { } report)
            {
                _found.Add(report);
            }
            else if (Owned(i) is { } owned)
            {
                _found.Add(owned);
            }
        }

        return _found;
    }

    /// <summary>Whom the sentence is about: the first noun phrase that no preposition begins.</summary>
    public ImmutableArray<Mention> Main() => _main ??= FindMain();

    private ImmutableArray<Mention> FindMain()
    {
        for (var first = 0; first < s.Length; )
        {
            var end = first;
            while (end < s.Length && !s.IsComma(end) && s.Kind(end) is not TokenKind.Quotation)
            {
                end++;
            }

            if (
                SegmentSubject(first, end) is var (at, stop)
                && Read(at, stop) is { IsEmpty: false } subjects
            )
            {
                return subjects;
            }

            first = end + 1;
        }

        return [];
    }

    /// <summary>The noun phrase with which a segment begins; null where it begins with something else.</summary>
    private (int, int)? SegmentSubject(int first, int end)
    {
        while (
            first < end
            && s.Kind(first) is TokenKind.Conjunction or TokenKind.Adverb or TokenKind.Time
        )
        {
            first++;
        }

        if (
            first >= end
            || s.Kind(first)
                is TokenKind.Preposition
                    or TokenKind.Subordinator
                    or TokenKind.According
                    or TokenKind.Relative
                    or TokenKind.Cue
                    or TokenKind.Auxiliary
                    or TokenKind.Quotation
            || s.Verb(first) is { Shape: CueShape.Participle or CueShape.Past }
        )
        {
            return null;
        }

        var at = first;
        while (
            at < end
            && s.Kind(at)
                is not (
                    TokenKind.Auxiliary
                    or TokenKind.Adverb
                    or TokenKind.Relative
                    or TokenKind.Subordinator
                    or TokenKind.Cue
                    or TokenKind.Punctuation
                    or TokenKind.Quotation
                )
        )
        {
            if (
                at > first
                && s.Kind(at - 1) is TokenKind.Name or TokenKind.Pronoun
                && s.Kind(at) == TokenKind.Other
            )
            {
                break;
            }

            at++;
        }

        return (first, at);
    }

    private SpacedReport? Report(int i, CueWord cue)
    {
        if (cue.Shape == CueShape.Participle && s.Lexicon.IsAs(s.Word(i - 1)))
        {
            return Quoted(i, cue);
        }

        if (Inverted(i, cue) is { } inverted)
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
            return null;
        }

        var (start, end) = s.IsBreak(group - 1)
            ? BehindApposition(group - 1)
            : (PhraseStart(group), group);
        if (start < 0)
        {
            return s.IsComma(group - 1) && cue.Shape == CueShape.Past ? Elided(i, cue) : null;
        }

        var subjects = Subjects(start, end);
        // Outside quotation marks I and you are the writer and the reader.
        return subjects.IsEmpty || subjects[0].Mention.Gender is "first" or "second"
            ? null
            : new SpacedReport(
                i,
                cue,
                [.. subjects.Select(x => x.Mention)],
                start,
                i + 1,
                subjects.Any(x => x.Known)
            );
    }

    /// <summary>“…,” said Martin Indyk, executive vice president of ….</summary>
    private SpacedReport? Inverted(int i, CueWord cue)
    {
        if (
            !cue.IsFinite
            || !cue.Takes(CueFrames.Clause | CueFrames.Quote)
            || i == 0
            || !(
                s.Kind(i - 1) == TokenKind.Quotation
                || (s.IsComma(i - 1) || s.IsDash(i - 1) || s.IsMark(i - 1, "?!")) && i > 1
            )
        )
        {
            return null;
        }

        var first = i + 1;
        if (
            s.Kind(first)
                is not (
                    TokenKind.Name
                    or TokenKind.Title
                    or TokenKind.Determiner
                    or TokenKind.Institution
                    or TokenKind.Country
                    or TokenKind.Group
                    or TokenKind.Quantifier
                    or TokenKind.Carrier
                    or TokenKind.Other
                    or TokenKind.Pronoun
                )
            || s.Kind(i - 1) != TokenKind.Quotation && s.Kind(first) == TokenKind.Pronoun
        )
        {
            return null;
        }

        var end = first;
        while (
            end < s.Length
            && s.Kind(end)
                is not (
                    TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Relative
                    or TokenKind.Auxiliary
                    or TokenKind.Adverb
                    or TokenKind.Subordinator
                    or TokenKind.Time
                )
        )
        {
            if (
                s.Kind(end) == TokenKind.Preposition
                && s.Kind(end - 1) is TokenKind.Name or TokenKind.Pronoun
            )
            {
                break;
            }

            end++;
        }

        if (
            s.Kind(i - 1) != TokenKind.Quotation
            && (
                end - first > LongestInverted
                || s.IsComma(i - 1) && BehindApposition(i - 1).Start >= 0
            )
        )
        {
            return null;
        }

        // A clause with a verb of its own is what was said.
        if (
            s.Kind(i - 1) != TokenKind.Quotation
            && end < s.Length
            && s.Kind(end) is TokenKind.Auxiliary or TokenKind.Adverb
        )
        {
            return null;
        }

        for (var k = first; k < end; k++)
        {
            if (
                s.Kind(k) == TokenKind.Cue
                && s.Verb(k) is { IsFinite: true }
                && s.Kind(i - 1) != TokenKind.Quotation
            )
            {
                return null;
            }
        }

        var subjects = Subjects(first, end);
        return subjects.IsEmpty
            ? null
            : new SpacedReport(i, cue, [.. subjects.Select(x => x.Mention)], i, end, true, true);
    }

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
            ? null
            : new SpacedReport(
                i,
                cue,
                subjects,
                i,
                i + 1,
                before?.IsSure ?? subjects[0].Kind != MentionKind.Anonymous
            );
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
        var start = PhraseStart(group);
        var subjects =
            verb == i - 2 ? (start < 0 ? [] : Subjects(start, group)) : Subjects(verb + 1, i - 1);
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
        var start = PhraseStart(end);
        if (start < 0 || Subjects(start, end) is not { IsEmpty: false } subjects)
        {
            return null;
        }

        var mention = subjects[^1].Mention with { Span = s.TextOf(relative) };
        return new SpacedReport(i, cue, [mention], relative, i + 1, subjects[^1].Known);
    }

    /// <summary>according to the Treasury.</summary>
    private SpacedReport? Source(int i)
    {
        var end = i + 1;
        while (
            end < s.Length
            && end - i < LongestSubject
            && s.Kind(end)
                is not (
                    TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Relative
                    or TokenKind.Subordinator
                    or TokenKind.Auxiliary
                )
        )
        {
            end++;
        }

        var subjects = Subjects(i + 1, end);
        return subjects.IsEmpty
            ? null
            : new SpacedReport(
                i,
                new CueWord("source", CueFrames.Clause, CueShape.None),
                [.. subjects.Select(x => x.Mention)],
                i,
                end,
                true
            );
    }

    /// <summary>his vow that, Netanyahu's declaration that, Japan's policy is that.</summary>
    private SpacedReport? Owned(int i)
    {
        if (
            s.Lexicon.Noun(s.Word(i)) is not { } noun
            || s.Kind(i) is TokenKind.Name or TokenKind.Quotation
        )
        {
            return null;
        }

        var owner = i - 1;
        while (
            owner > 0
            && i - owner < 4
            && s.Kind(owner) is TokenKind.Other or TokenKind.Adverb or TokenKind.Title
        )
        {
            owner--;
        }

        var next = s.OverAdverbs(i + 1);
        if (s.Kind(next) == TokenKind.Auxiliary && s.Value(next) == "be")
        {
            next++;
        }

        var fits =
            noun.Takes(CueFrames.That) && s.Value(next) == "complementizer"
            || noun.Takes(CueFrames.To)
                && s.Value(next) == "to"
                && s.Kind(next + 1)
                    is TokenKind.Other
                        or TokenKind.Cue
                        or TokenKind.Adverb
                        or TokenKind.Quotation
                        or TokenKind.Auxiliary;
        if (!fits)
        {
            return null;
        }

        if (s.Value(owner) == "owner")
        {
            var subjects = Main();
            return subjects.IsEmpty ? null : new SpacedReport(i, noun, subjects, owner, next, true);
        }

        if (
            s.Kind(owner) == TokenKind.Possessive
            && PhraseStart(owner) is >= 0 and var start
            && Subjects(start, owner) is { IsEmpty: false } owners
        )
        {
            return new SpacedReport(
                i,
                noun,
                [.. owners.Select(x => x.Mention)],
                start,
                next,
                owners.Any(x => x.Known)
            );
        }

        return null;
    }

    /// <summary>Trump, speaking after a summit, said: the noun phrase before the pair of commas.</summary>
    private (int Start, int End) BehindApposition(int comma)
    {
        var first = comma;
        var left = 0;
        for (var i = comma - 1; i >= 0 && comma - i < LongestSubject; i--)
        {
            if (
                s.Kind(i) == TokenKind.Quotation
                || s.IsMark(i, ";:.?!")
                || s.Value(i) == "complementizer"
            )
            {
                left = i + 1;
                break;
            }
        }

        for (; left < comma; )
        {
            var end = left;
            while (end < first && !s.IsComma(end) && !(s.IsDash(end) && s.IsDash(comma)))
            {
                end++;
            }

            if (end >= comma)
            {
                break;
            }

            if (SegmentSubject(left, end) is var (at, stop) && stop == end)
            {
                return (at, end);
            }

            // that Trump, …: the phrase with which the segment ends.
            if (
                end > left
                && PhraseStart(end) is var tail
                && tail > left
                && s.Kind(tail - 1) is TokenKind.Subordinator or TokenKind.Conjunction
                && SegmentSubject(tail, end) is not null
            )
            {
                return (tail, end);
            }

            left = end + 1;
        }

        return (-1, -1);
    }

    /// <summary>Where the noun phrase begins that ends before this token; -1 for none.</summary>
    private int PhraseStart(int end)
    {
        if (s.Kind(end - 1) == TokenKind.Pronoun)
        {
            return end - 1;
        }

        var at = end;
        while (at > 0 && end - at < LongestSubject && IsNominal(at - 1, end))
        {
            at--;
        }

        // In Ohio Trump said: what a preposition begins is not the subject; its last noun is.
        while (
            at < end
            && s.Kind(at)
                is TokenKind.Preposition
                    or TokenKind.Adverb
                    or TokenKind.Time
                    or TokenKind.Conjunction
                    or TokenKind.Possessive
        )
        {
            if (s.Kind(at) == TokenKind.Preposition)
            {
                at = LastCore(at, end);
                break;
            }

            at++;
        }

        return at < end ? at : -1;
    }

    private bool IsNominal(int i, int end)
    {
        switch (s.Kind(i))
        {
            case TokenKind.Punctuation
            or TokenKind.Subordinator
            or TokenKind.Relative
            or TokenKind.Auxiliary
            or TokenKind.Negation
            or TokenKind.According:
                return false;
            case TokenKind.Quotation:
                return s.Inner(i).Length < 30 && s.LastOf(i) is not (',' or '.' or '?' or '!');
            case TokenKind.Cue:
                // A verb ends the phrase; the same word as a noun or adjective does not.
                return s.Kind(i - 1)
                        is TokenKind.Determiner
                            or TokenKind.Possessive
                            or TokenKind.Preposition
                    && s.Value(i - 1) != "to";
            case TokenKind.Adverb:
                return s.Kind(i - 1) == TokenKind.Determiner;
            case TokenKind.Pronoun:
                return i == end - 1;
            case TokenKind.Conjunction:
                return !s.IsComma(i - 1)
                    && s.Lexicon.IsJoining(s.Word(i))
                    && i + 1 < end
                    && IsHead(i - 1);
            default:
                return true;
        }
    }

    private bool IsHead(int i) =>
        s.Kind(i)
            is TokenKind.Name
                or TokenKind.Title
                or TokenKind.Country
                or TokenKind.Institution
                or TokenKind.Group
                or TokenKind.Possessive
                or TokenKind.Carrier
                or TokenKind.Bracket
        || s.Kind(i) == TokenKind.Other;

    private int LastCore(int first, int end)
    {
        var at = end - 1;
        while (
            at > first + 1
            && s.Kind(at - 1)
                is not (TokenKind.Preposition or TokenKind.Determiner or TokenKind.Time)
            && !(
                s.Kind(at) == TokenKind.Name
                && s.Kind(at - 1) is TokenKind.Other or TokenKind.Name
                && !s.IsCapital(at - 1)
            )
        )
        {
            at--;
        }

        if (s.Kind(at - 1) == TokenKind.Determiner)
        {
            at--;
        }

        return
            s.Kind(at - 1) == TokenKind.Preposition
            && at - 1 == first
            && s.Kind(end - 1) is not TokenKind.Name
            ? end
            : at;
    }

    private ImmutableArray<Mention> Read(int first, int end) =>
        [.. Subjects(first, end).Select(x => x.Mention)];

    /// <summary>Obama and Clinton: each of several heads before the first preposition.</summary>
    private ImmutableArray<(Mention Mention, bool Known)> Subjects(int first, int end)
    {
        var found = ImmutableArray.CreateBuilder<(Mention, bool)>();
        var from = first;
        for (var i = first; i <= end; i++)
        {
            var joins =
                i < end && s.Kind(i) == TokenKind.Conjunction && s.Lexicon.IsJoining(s.Word(i));
            if (i < end && !joins)
            {
                if (s.Kind(i) is TokenKind.Preposition)
                {
                    break;
                }

                continue;
            }

            if (joins && !StandsAlone(from, i, end))
            {
                continue;
            }

            if (mentions.Read(s.Tokens, from, i) is { } part)
            {
                found.Add(part);
            }

            from = i + 1;
        }

        if (from < end && mentions.Read(s.Tokens, from, end) is { } last)
        {
            found.Add(last);
        }

        return found.ToImmutable();
    }

    /// <summary>What stands before the conjunction is somebody by itself, not the first half of "trade and defence ministers".</summary>
    private bool StandsAlone(int first, int conjunction, int end) =>
        conjunction > first
        && (
            s.Kind(conjunction - 1)
                is TokenKind.Name
                    or TokenKind.Institution
                    or TokenKind.Group
                    or TokenKind.Carrier
                    or TokenKind.Title
            || s.Kind(conjunction - 1) == TokenKind.Country
                && s.Kind(end - 1) is TokenKind.Country or TokenKind.Institution
        );
}
