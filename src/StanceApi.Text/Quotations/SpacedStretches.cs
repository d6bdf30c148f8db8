using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>What a stretch of a sentence is: quotations only, a clause, words about the occasion. Positions are token indices.</summary>
internal sealed class SpacedStretches(SpacedSentence s)
{
    private const int ShortestClause = 3;

    public bool OnlyQuotation(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (s.Kind(i) is not (TokenKind.Quotation or TokenKind.Punctuation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The quotation before the frame is an utterance of its own behind a mark.</summary>
    public bool QuoteBegins(int first, int quote) =>
        quote == first || s.IsMark(quote - 1, ".,:;?!—–―");

    public bool IsClause(int first, int end)
    {
        if (
            s.Kind(first) is TokenKind.Preposition or TokenKind.Subordinator
                && s.Value(first) != "complementizer"
            || s.Verb(first) is { Shape: CueShape.Participle or CueShape.Past }
        )
        {
            // In Tokyo, …: only an adverbial, unless a clause follows it.
            var comma = first;
            while (comma < end && !s.IsComma(comma))
            {
                comma++;
            }

            if (comma >= end - ShortestClause && !HasSubjectBehind(first, end))
            {
                return false;
            }
        }

        return end - first > 5
            || Enumerable
                .Range(first, end - first)
                .Any(i => s.Kind(i) is TokenKind.Auxiliary or TokenKind.Quotation or TokenKind.Cue);
    }

    /// <summary>Without the wall it would be more: a clause goes on behind the phrase without any comma.</summary>
    private bool HasSubjectBehind(int first, int end)
    {
        // A word that subordinates takes a verb of its own: whether they would qualify was being studied.
        var (verbs, clauses) = (0, 1);
        for (var i = first; i < end; i++)
        {
            clauses += s.Kind(i) is TokenKind.Subordinator or TokenKind.Relative ? 1 : 0;
            verbs +=
                s.Kind(i) == TokenKind.Auxiliary && s.Kind(i - 1) != TokenKind.Auxiliary ? 1 : 0;
        }

        return verbs >= clauses
            && (s.Kind(first) == TokenKind.Preposition || s.Lexicon.AsksIndirectly(s.Word(first)));
    }

    /// <summary>According to its advice, seen by the Herald, …: the words begin behind what says more about the source.</summary>
    public int BehindParticiple(int start)
    {
        if (s.Value(start + 1) != "agent")
        {
            return start;
        }

        var comma = start;
        while (comma < s.Length && !s.IsComma(comma) && s.Kind(comma) != TokenKind.Quotation)
        {
            comma++;
        }

        return s.IsComma(comma) && comma + ShortestClause < s.Length ? comma + 1 : start;
    }

    public bool EndsUtterance(int quote) =>
        quote + 1 >= s.Length
        || s.LastOf(quote) is '.' or '?' or '!' or ','
        || s.Kind(quote + 1) == TokenKind.Quotation
        || s.IsMark(quote + 1, ".,;?!") && (quote + 2 >= s.Length || s.Inner(quote).Length > 40);

    /// <summary>told reporters, said in an interview.</summary>
    public bool HasOccasion()
    {
        for (var i = 0; i < s.Length; i++)
        {
            if (
                s.Lexicon.IsSetting(s.Word(i))
                || s.Lexicon.Listens(s.Word(i)) && s.Kind(i) != TokenKind.Pronoun
            )
            {
                return true;
            }
        }

        return false;
    }
}
