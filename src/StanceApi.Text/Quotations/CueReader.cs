using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Tells cues that report from those that do not.</summary>
internal sealed class CueReader(SentenceView view, SubjectFinder subjects)
{
    private const int LongestTold = 12;

    /// <summary>The first reporting cue of the clause after a quotation, or -1.</summary>
    public int NextCue(int from)
    {
        for (var i = from; i < view.Tokens.Length; i++)
        {
            if (
                view.Tokens[i].Kind == TokenKind.Quotation
                || view.Tokens[i].Kind == TokenKind.Punctuation
                    && i > from
                    && view.Tokens[i].Value is "。" or "；" or "！" or "？"
            )
            {
                return -1;
            }

            if (
                view.Tokens[i].Kind == TokenKind.Cue
                    && view.Tokens[i].Value is "clause" or "pause" or "object"
                    && view.Tokens[i].Note is "say" or "think" or "affirm" or "judge" or "ask"
                    && view.EndsFrame(i)
                || view.Tokens[i] is { Kind: TokenKind.Cue, Value: "addressee" }
                    && FrameEnd(i) > i + 1
            )
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>One past the cue, or past the one told where nothing else stands before the pause: 告诉我，.</summary>
    public int FrameEnd(int cue)
    {
        if (view.Tokens[cue].Value is not "addressee")
        {
            return cue + 1;
        }

        var end = cue + 1;
        while (
            end < view.Tokens.Length
            && view.Tokens[end].Kind
                is not (TokenKind.Punctuation or TokenKind.Quotation or TokenKind.Cue)
        )
        {
            end++;
        }

        var told = view.Tokens[end - 1].End - view.Tokens[cue].End;
        return
            told <= LongestTold
            && (end == view.Tokens.Length || view.Tokens[end].Kind == TokenKind.Punctuation)
            ? end
            : cue + 1;
    }

    /// <summary>A cue used as a cue: no noun (的说法), no relative clause (提出的建议), with a pause where it needs one.</summary>
    public bool IsReporting(int cue)
    {
        var token = view.Tokens[cue];
        var before = cue > 0 ? view.Tokens[cue - 1] : default;
        var after = cue + 1 < view.Tokens.Length ? view.Tokens[cue + 1] : default;
        if (
            token.Value is "none"
            || token.Length == 1 && before.Kind == TokenKind.Aspect
            || token.Length == 1 && after.Kind == TokenKind.Aspect && token.Value is "clause"
            || token.Value is "carrier" && subjects.Quoted(view.ClauseStart(cue), cue) is null
            || before.Kind == TokenKind.According
            || after.Kind == TokenKind.Possessive
            || before.Is(TokenKind.Possessive, TokenKind.Nominal) && token.Value is not "stand"
            || after.Kind == TokenKind.Nominal
        )
        {
            return false;
        }

        if (before.Kind == TokenKind.Preposition && token.Value == "addressee")
        {
            return false;
        }

        if (before.Value == "passive" || IsQuestion(cue) || IsDescription(cue))
        {
            return false;
        }

        if (IsNegated(cue) && token.Note is not "think" || after.Value == "subordinate")
        {
            return false;
        }

        return token.Value switch
        {
            "pause" or "stand" => after.Kind is TokenKind.Quotation && !IsRelative(cue + 1)
                || view.QuotationBehindColon(cue) >= 0
                || after.Value is "，" or "：" or "," or ":"
                || after.Kind == TokenKind.Cue,
            "object" => HasOwnSubject(cue) || view.QuotationBehindColon(cue) >= 0,
            _ => true,
        };
    }

    /// <summary>没有说, 没有正面回答.</summary>
    private bool IsNegated(int cue) =>
        cue > 0
        && (
            view.Tokens[cue - 1].Kind == TokenKind.Negation
            || cue > 1
                && view.Tokens[cue - 2].Kind == TokenKind.Negation
                && view.Tokens[cue - 1]
                    is { Kind: TokenKind.Other or TokenKind.Adverb, Length: <= 2 }
        );

    /// <summary>很多呼吁独立的组织, 除了强调成果: the cue stands in a description or in a phrase of its own.</summary>
    private bool IsDescription(int cue)
    {
        var start = view.ClauseStart(cue);
        if (start == cue)
        {
            return false;
        }

        var end = cue;
        while (end < view.Tokens.Length && view.Tokens[end].Kind != TokenKind.Punctuation)
        {
            end++;
        }

        return view.Tokens[cue - 1].Kind == TokenKind.Quantifier
                && view.Tokens[cue..end].Any(t => t.Kind == TokenKind.Possessive)
            || start == cue - 1
                && view.Tokens[start] is { Kind: TokenKind.Preposition, Value: "preposition" }
                && end < view.Tokens.Length
                && view.Tokens[end].Value is "，" or ","
                && end > cue + 1;
    }

    /// <summary>提出“一票到底”构想的秘书长: the quoted term stands in a description of somebody.</summary>
    private bool IsRelative(int quote)
    {
        var possessive = quote + 1;
        while (
            possessive < view.Tokens.Length
            && view.Tokens[possessive].Kind
                is not (TokenKind.Punctuation or TokenKind.Quotation or TokenKind.Possessive)
        )
        {
            possessive++;
        }

        return possessive > quote + 1
            && possessive < view.Tokens.Length
            && view.Tokens[possessive].Kind == TokenKind.Possessive
            && view.Inner(quote).Length <= LongestTold;
    }

    /// <summary>The narrator asks: 意大利宣布退出，背后有什么含义呢？</summary>
    private bool IsQuestion(int cue) =>
        view.Tokens[^1].Value is "？" or "?"
        && view.Tokens.Skip(cue).All(t => t.Kind != TokenKind.Quotation)
        && !view.FollowedByPause(cue);

    private bool HasOwnSubject(int cue) =>
        !subjects.SubjectsBetween(view.ClauseStart(cue), cue).IsEmpty || OnlyAdverbsBefore(cue);

    private bool OnlyAdverbsBefore(int cue)
    {
        var start = view.ClauseStart(cue);
        return start > 0
            && view.Tokens.Skip(start)
                .Take(cue - start)
                .All(t => t.Is(TokenKind.Adverb, TokenKind.Conjunction))
            && !subjects.Subjects(cue, start).IsEmpty;
    }

    /// <summary>The cue that ends the sentence behind words without quotation marks, or null.</summary>
    public int? TrailingCue()
    {
        var cue = view.Tokens.Length - 1;
        while (cue > 0 && view.Tokens[cue].Kind == TokenKind.Punctuation)
        {
            cue--;
        }

        if (
            cue <= 0
            || view.Tokens[cue]
                is not { Kind: TokenKind.Cue, Value: "clause" or "pause", Note: "say" }
        )
        {
            return null;
        }

        var clause = view.ClauseStart(cue);
        var stands =
            clause > 1
            && view.Tokens[clause - 1].Value is "，" or ","
            && view.Tokens[0].Kind != TokenKind.Quotation
            && view.Tokens[clause..cue].All(t => t.Kind != TokenKind.Negation)
            && !subjects.SubjectsBetween(clause, cue).IsEmpty;
        return
            stands
            && !Enumerable
                .Range(0, clause)
                .Any(i =>
                    view.Tokens[i].Kind == TokenKind.Cue
                    && view.Tokens[i].Value is "clause" or "pause"
                    && view.FollowedByPause(i)
                )
            ? cue
            : null;
    }
}
