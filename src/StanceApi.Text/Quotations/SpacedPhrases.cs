using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>The noun phrases of a sentence: where one begins before a verb, and whom it names. Positions are token indices.</summary>
internal sealed class SpacedPhrases(SpacedSentence s, SpacedMentionReader mentions)
{
    private const int LongestSubject = 40;

    private readonly SpacedIssuers _issuers = new(s, mentions);

    /// <summary>The noun phrase with which a segment begins; null where it begins with something else.</summary>
    public (int, int)? SegmentSubject(int first, int end)
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
                    && s.Value(at) != "name-suffix"
                || IsVerbBehindOffice(at, first)
            )
            {
                break;
            }

            at++;
        }

        return (first, at);
    }

    /// <summary>The foreign minister met editors: a word that no list knows, between an office and what it acts on.</summary>
    private bool IsVerbBehindOffice(int at, int first) =>
        at > first
        && s.Kind(at - 1) == TokenKind.Title
        && s.Kind(at) == TokenKind.Other
        && !s.IsCapital(at)
        && s.Kind(at + 1)
            is TokenKind.Determiner
                or TokenKind.Preposition
                or TokenKind.Group
                or TokenKind.Name
                or TokenKind.Country
                or TokenKind.Institution
                or TokenKind.Time;

    public int LastPreposition(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (s.Kind(i) == TokenKind.Preposition)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where a name begins with the offices before it.</summary>
    public int NameStart(int name)
    {
        while (
            name > 0
            && s.Kind(name - 1) is TokenKind.Title or TokenKind.Country or TokenKind.Institution
        )
        {
            name--;
        }

        return name;
    }

    /// <summary>Trump, speaking after a summit, said: the noun phrase before the pair of commas.</summary>
    public (int Start, int End) BehindApposition(int comma)
    {
        var first = comma;
        var left = 0;
        for (var i = comma - 1; i >= 0 && comma - i < LongestSubject; i--)
        {
            if (
                s.Kind(i) == TokenKind.Quotation && !IsTerm(i)
                || s.IsMark(i, ";:?!")
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

    /// <summary>Nobody, a sign at the gate, our editor: no speaker that the article reports.</summary>
    public bool IsSpeechless(int start, int end)
    {
        if (s.Lexicon.IsNobody(s.Word(start)) || s.Lexicon.IsWriters(s.Word(start)))
        {
            return true;
        }

        var head = start;
        while (
            head + 1 < end
            && s.Kind(head + 1) is not (TokenKind.Preposition or TokenKind.Punctuation)
        )
        {
            head++;
        }

        return s.Lexicon.IsInscription(s.Word(head));
    }

    /// <summary>A name, or a noun for a person or a body before the first preposition.</summary>
    public bool IsSomebody(int start, int end)
    {
        for (var i = start; i < end && s.Kind(i) != TokenKind.Preposition; i++)
        {
            if (
                s.Kind(i)
                is TokenKind.Name
                    or TokenKind.Title
                    or TokenKind.Group
                    or TokenKind.Pronoun
                    or TokenKind.Country
                    or TokenKind.Institution
            )
            {
                return !IsSpeechless(start, end);
            }
        }

        return false;
    }

    /// <summary>Where the noun phrase begins that ends before this token; -1 for none.</summary>
    public int PhraseStart(int end)
    {
        if (s.Kind(end - 1) == TokenKind.Pronoun)
        {
            // One of them.
            return s.Kind(end - 2) == TokenKind.Quantifier ? end - 2 : end - 1;
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
            case TokenKind.Subordinator:
                return IsPointing(i, end);
            case TokenKind.Punctuation
            or TokenKind.Relative
            or TokenKind.Auxiliary
            or TokenKind.Negation
            or TokenKind.According:
                return false;
            case TokenKind.Quotation:
                return IsTerm(i);
            case TokenKind.Cue when i > 0 && s.IsCapital(i):
                return true;
            case TokenKind.Cue:
                // A verb ends the phrase; the same word as a noun or adjective does not, nor a statement read on air.
                return IsOfDocument(i)
                    || s.Kind(i - 1)
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

    /// <summary>a statement read on state television said: what was done with a document that speaks.</summary>
    private bool IsOfDocument(int participle) =>
        s.Verb(participle) is { Shape: CueShape.Past }
        && s.Value(participle - 1) == "document"
        && s.Value(participle + 1) == "preposition";

    /// <summary>, that person said: a pointing word where a clause cannot begin.</summary>
    private bool IsPointing(int that, int end) =>
        s.Value(that) == "complementizer"
        && that > 0
        && s.IsBreak(that - 1)
        && end - that == 2
        && s.Kind(that + 1) is TokenKind.Other or TokenKind.Title or TokenKind.Group;

    private bool IsTerm(int quote) =>
        s.Inner(quote).Length < 30 && s.LastOf(quote) is not (',' or '.' or '?' or '!');

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
            // In a statement Wellington said.
            && !(s.Lexicon.IsSetting(s.Word(at - 1)) && s.IsCapital(at))
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

    public ImmutableArray<Mention> Read(int first, int end) =>
        [.. Subjects(first, end).Select(x => x.Mention)];

    /// <summary>Obama and Clinton: each of several heads before the first preposition.</summary>
    public ImmutableArray<(Mention Mention, bool Known)> Subjects(int first, int end)
    {
        if (s.Value(first) == "complementizer")
        {
            first++;
        }

        if (_issuers.Read(first, end) is { } issuer)
        {
            return [issuer];
        }

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
        s.Kind(conjunction - 1) == TokenKind.Bracket && conjunction - 1 > first
            ? StandsAlone(first, conjunction - 1, end)
            : conjunction > first
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
