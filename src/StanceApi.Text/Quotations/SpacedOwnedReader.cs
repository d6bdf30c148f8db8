using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Reads reports in a noun with its owner.</summary>
internal sealed class SpacedOwnedReader(
    SpacedSentence s,
    SpacedPhrases phrases,
    SpacedMentionReader mentions,
    Func<ImmutableArray<Mention>> main
)
{
    /// <summary>his vow that, Netanyahu's declaration that, Japan's policy is that.</summary>
    public SpacedReport? Read(int i)
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

        if (s.Value(owner).StartsWith("owner", StringComparison.Ordinal))
        {
            var subjects = Owner(owner);
            return subjects.IsEmpty ? null : new SpacedReport(i, noun, subjects, owner, next, true);
        }

        if (
            s.Kind(owner) == TokenKind.Possessive
            && phrases.PhraseStart(owner) is >= 0 and var start
            && phrases.Subjects(start, owner) is { IsEmpty: false } owners
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

    /// <summary>Whom his or its stands for: the last person named in the sentence, else its subject, else whom the sentences before name.</summary>
    private ImmutableArray<Mention> Owner(int owner)
    {
        var gender = s.Value(owner)["owner".Length..].TrimStart('-');
        for (var i = owner - 1; i >= 0 && gender is "male" or "female"; i--)
        {
            if (
                s.Kind(i) == TokenKind.Name
                && mentions.Read(s.Tokens, i, i + 1) is var (person, _)
                && (person.Gender is null || person.Gender == gender)
            )
            {
                return [person];
            }
        }

        var subject = main();
        if (gender.Length == 0 || subject is [{ Kind: not MentionKind.Anonymous }])
        {
            return subject;
        }

        return [Pronoun(s, owner)];
    }

    /// <summary>his, their, as the pronoun that it comes from.</summary>
    public static Mention Pronoun(SpacedSentence s, int owner)
    {
        var gender = s.Value(owner)["owner".Length..].TrimStart('-');
        return Mention.Of(MentionKind.Pronoun, s.TextOf(owner)) with
        {
            Gender = gender,
            Plural = gender == "group",
        };
    }
}
