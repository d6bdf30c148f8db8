using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>What stands between a cue and its words: the one told, the day, the occasion. Positions are token indices.</summary>
internal sealed class SpacedFrame(SpacedSentence s)
{
    /// <summary>The first token behind the cue and what says when, where and to whom.</summary>
    public int FrameEnd(SpacedReport r)
    {
        var i = s.OverAdverbs(r.After);
        if (r.Word.Takes(CueFrames.Addressee) && !r.IsInverted)
        {
            i = s.OverAdverbs(OverListener(i));
        }

        while (i < s.Length)
        {
            if (s.Kind(i) is TokenKind.Bracket)
            {
                i++;
            }
            else if (IsSetting(i) is > 0 and var end)
            {
                i = s.OverAdverbs(end);
            }
            else if (IsPlace(i) is > 0 and var place)
            {
                i = s.OverAdverbs(place);
            }
            else
            {
                break;
            }
        }

        return i;
    }

    /// <summary>said in Nairobi the idea was old: one past a place before which no comma stands and behind which a clause begins; 0 for none.</summary>
    private int IsPlace(int i)
    {
        if (s.Kind(i) != TokenKind.Preposition || s.Value(i) is not "preposition")
        {
            return 0;
        }

        var at = i + 1;
        while (
            s.IsCapital(at)
            && (
                s.Value(at) is "place" or "capital"
                || s.Kind(at) is TokenKind.Country or TokenKind.Other
            )
        )
        {
            at++;
        }

        return
            at > i + 1
            && (
                s.Kind(at) is TokenKind.Determiner
                || s.Kind(at) == TokenKind.Pronoun && s.Value(at) != "pronoun-object"
            )
            ? at
            : 0;
    }

    /// <summary>in a statement, at a news conference on Monday, on Twitter: one past it, 0 for none.</summary>
    public int IsSetting(int i)
    {
        if (s.Kind(i) != TokenKind.Preposition || s.Value(i) == "of")
        {
            return 0;
        }

        var at = i + 1;
        var setting = -1;
        while (at < s.Length && at < i + 14)
        {
            if (s.Lexicon.IsSetting(s.Word(at)) || s.Lexicon.IsSetting(s.TextOf(at).Text))
            {
                setting = at;
            }
            else if (
                setting > 0
                && s.Kind(at)
                    is not (
                        TokenKind.Preposition
                        or TokenKind.Name
                        or TokenKind.Carrier
                        or TokenKind.Country
                        or TokenKind.Institution
                        or TokenKind.Time
                        or TokenKind.Adverb
                        or TokenKind.Possessive
                    )
                && s.Value(at) != "place"
                && !(s.IsCapital(at) && s.Kind(at) == TokenKind.Other)
                && s.Kind(at) != TokenKind.Determiner
            )
            {
                break;
            }
            else if (
                s.Kind(at)
                is TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Subordinator
                    or TokenKind.Relative
                    or TokenKind.Pronoun
                    or TokenKind.Auxiliary
            )
            {
                break;
            }

            at++;
        }

        if (setting < 0)
        {
            return 0;
        }

        // The words go on with a noun phrase of their own: in a statement the alliance …
        var end = setting + 1;
        while (end < at && s.Kind(end) == TokenKind.Preposition && end + 1 < at)
        {
            end++;
            while (
                end < at
                && s.Kind(end)
                    is TokenKind.Determiner
                        or TokenKind.Name
                        or TokenKind.Carrier
                        or TokenKind.Country
                        or TokenKind.Institution
                        or TokenKind.Time
                        or TokenKind.Possessive
                        or TokenKind.Other
                        or TokenKind.Title
            )
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>reporters in Tokyo / CNN / the U.N. General Assembly 18 months ago.</summary>
    public int OverListener(int i)
    {
        var at = i;
        if (s.Kind(at) == TokenKind.Pronoun)
        {
            return at + 1;
        }

        while (
            at < s.Length
            && at - i < 16
            && s.Kind(at)
                is not (
                    TokenKind.Punctuation
                    or TokenKind.Quotation
                    or TokenKind.Subordinator
                    or TokenKind.Auxiliary
                    or TokenKind.Relative
                    or TokenKind.Pronoun
                    or TokenKind.Conjunction
                )
        )
        {
            if (
                s.Value(at) == "to"
                || at > i
                    && s.Kind(at) == TokenKind.Determiner
                    && s.Kind(at - 1) != TokenKind.Preposition
            )
            {
                break;
            }

            if (
                s.Lexicon.Listens(s.Word(at))
                && s.Kind(at + 1)
                    is not (TokenKind.Preposition or TokenKind.Time or TokenKind.Adverb)
            )
            {
                return at + 1;
            }

            at++;
        }

        return at;
    }
}
