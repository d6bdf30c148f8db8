using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Reads who is named as the source of a sentence without any verb of saying.</summary>
internal sealed class SpacedSourceReader(SpacedSentence s, SpacedPhrases phrases)
{
    private const int LongestSubject = 40;
    private const int LongestView = 9;

    /// <summary>according to the Treasury.</summary>
    public SpacedReport? Read(int i) =>
        s.Kind(i) == TokenKind.According ? According(i)
        : s.Lexicon.LeadsView(s.Word(i)) ? View(i)
        : null;

    /// <summary>In the diplomat's words, …; …, in his view.</summary>
    private SpacedReport? View(int i)
    {
        var noun = i + 2;
        while (noun < s.Length && noun - i < LongestView && !s.Lexicon.IsView(s.Word(noun)))
        {
            if (s.Kind(noun) is TokenKind.Punctuation or TokenKind.Preposition)
            {
                return null;
            }

            noun++;
        }

        var isOwner =
            noun == i + 2 && s.Value(i + 1).StartsWith("owner-", StringComparison.Ordinal);
        var begins = s.IsBreak(i - 1) || s.Kind(i - 1) == TokenKind.Conjunction;
        var stands = s.IsComma(i - 1) || begins && (s.IsComma(noun + 1) || BeginsClause(noun + 1));
        if (
            !stands
            || !s.Lexicon.IsView(s.Word(noun))
            || !isOwner && s.Kind(noun - 1) != TokenKind.Possessive
        )
        {
            return null;
        }

        ImmutableArray<Mention> subjects = isOwner
            ? [SpacedOwnedReader.Pronoun(s, i + 1)]
            : phrases.Read(i + 1, noun - 1);
        return subjects.IsEmpty ? null : Source(i, subjects, noun + 1);
    }

    /// <summary>In her opinion the treaty is dead: the clause begins without any comma.</summary>
    private bool BeginsClause(int i) =>
        s.Kind(i)
            is TokenKind.Determiner
                or TokenKind.Pronoun
                or TokenKind.Name
                or TokenKind.Country
                or TokenKind.Institution
                or TokenKind.Group
                or TokenKind.Title
                or TokenKind.Quantifier
                or TokenKind.Other;

    private SpacedReport? According(int i)
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

        var subjects = phrases.Subjects(i + 1, end);
        // According to its chairman, Ann Lee, …
        if (
            subjects is [{ Mention.Kind: MentionKind.Person }]
            && SpacedMentionReader.NameAfterComma(s.Tokens, end) is > 0 and var name
            && s.Tokens[name].Start == subjects[0].Mention.Span.Start
        )
        {
            end = name + 1;
        }

        return subjects.IsEmpty ? null : Source(i, [.. subjects.Select(x => x.Mention)], end);
    }

    private static SpacedReport Source(int i, ImmutableArray<Mention> subjects, int end) =>
        new(i, new CueWord("source", CueFrames.Clause, CueShape.None), subjects, i, end, true);
}
