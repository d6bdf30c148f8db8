using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Statements;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Finds where the words of a report begin and end.</summary>
internal sealed class ContentReader(SentenceView view, CueReader cues, LanguageProfile profile)
{
    private const int LongestAttitude = 6;

    private const int LongestReference = 8;

    public int ContentStart(int cue)
    {
        if (
            view.QuotationBehindColon(cue) is >= 0 and var quotation
            && view.Tokens[cue].Value is "pause" or "object"
        )
        {
            return quotation;
        }

        var i = cue + 1;
        while (
            i < view.Tokens.Length
            && (
                view.Tokens[i].Kind == TokenKind.Cue
                    && view.Tokens[i].Note == "say"
                    && view.Tokens[i].Length <= 2
                    && i == cue + 1
                || view.Tokens[i].Kind == TokenKind.Aspect
            )
        )
        {
            i++;
        }

        if (view.Tokens[cue].Value == "addressee")
        {
            // 告诉印度总理莫迪，他会…: the one told stands before the words.
            var comma = i;
            while (
                comma < view.Tokens.Length
                && view.Tokens[comma].Value is not ("，" or "：" or "," or ":")
            )
            {
                comma++;
            }

            var told = view.Mentions.FirstOrDefault(m => m.First == i);
            var toldEnd = told.Mention is null ? i : told.Last + 1;
            var isWhole =
                told.Mention is { Kind: MentionKind.Carrier or MentionKind.Pronoun }
                || toldEnd == comma;
            i =
                isWhole
                || comma >= view.Tokens.Length
                || view.Tokens[comma].Start - view.Tokens[cue].End > 30
                    ? toldEnd
                    : comma;
        }

        return view.SkipPauses(i);
    }

    /// <summary>对武器禁运表示了不满: the attitude with what it is toward; null where the cue has words of its own, or what it is toward is a pronoun.</summary>
    public TextSpan? Attitude(int cue)
    {
        var at = cue + 1;
        while (at < view.Tokens.Length && view.Tokens[at].Is(TokenKind.Aspect, TokenKind.Adverb))
        {
            at++;
        }

        if (
            at >= view.Tokens.Length
            || view.Tokens[at] is not { Kind: TokenKind.Cue or TokenKind.Other } noun
            || !IsAttitude(noun)
        )
        {
            return null;
        }

        var toward = -1;
        for (var i = view.ClauseStart(cue); i < cue; i++)
        {
            if (view.Tokens[i].Value == "toward" && toward < 0)
            {
                toward = i;
            }
        }

        return toward >= 0 && toward + 1 < cue && cue - toward > 1
            ? TextSpan.Of(view.Text, view.Tokens[toward].Start, noun.End)
            : null;
    }

    /// <summary>遗憾, or 深切遗憾 where no list knows the first word.</summary>
    private bool IsAttitude(Token noun)
    {
        var words = ScriptFolding.Fold(view.Text[noun.Start..noun.End]);
        return profile.Attitudes.Contains(words)
            || words.Length is > 2 and <= LongestAttitude
                && profile.Attitudes.Contains(words[^2..]);
    }

    /// <summary>The content ends with the sentence, before a colon that opens a quotation, or before the next report.</summary>
    public int ContentEnd(int start)
    {
        for (var i = start + 1; i < view.Tokens.Length; i++)
        {
            if (
                view.Tokens[i].Value is "：" or ":"
                && i + 1 < view.Tokens.Length
                && view.Tokens[i + 1].Kind == TokenKind.Quotation
            )
            {
                return i;
            }

            if (
                view.Tokens[i - 1].Value is "，" or "；" or "," or ";"
                && (OpensReport(i) || OpensAttitude(i) || OpensRefusal(i))
            )
            {
                return i - 1;
            }
        }

        return view.Tokens.Length;
    }

    /// <summary>并强调…, 而岸田则表示，…: another report begins here.</summary>
    private bool OpensReport(int i)
    {
        var at = i;
        while (
            at < view.Tokens.Length && view.Tokens[at].Is(TokenKind.Adverb, TokenKind.Conjunction)
        )
        {
            at++;
        }

        if (
            at < view.Tokens.Length
            && view.Tokens[at].Kind == TokenKind.Cue
            && view.Tokens[at].Value is "clause" or "pause" or "object"
            && (view.Tokens[at].Note is not "think" || view.Tokens[i].Value == "additive")
            && !(
                at == i
                && view.Tokens[at].Note == "affirm"
                && at + 1 < view.Tokens.Length
                && view.Tokens[at + 1].Kind == TokenKind.Aspect
            )
        )
        {
            return cues.IsReporting(at) || view.Tokens[at].Value == "object";
        }

        var subject = view.Mentions.FirstOrDefault(m => m.First >= at && m.First <= at);
        if (subject.Mention is null || subject.Mention.Kind is MentionKind.Carrier)
        {
            return false;
        }

        var cue = view.CueAfter(subject.Last + 1);
        return cue > 0
            && view.Tokens[cue].Value is "clause" or "pause"
            && (
                view.FollowedByPause(cue)
                || view.Tokens[subject.Last + 1].Value == "additive"
                || view.Tokens[i - 1].Value is "；" or ";"
                    && subject.Mention.Kind != MentionKind.Government
                || IsIntroduced(subject.Mention) && cue == subject.Last + 1
            );
    }

    /// <summary>协会秘书长何念祖强调…: the narrator names somebody with office and name.</summary>
    private static bool IsIntroduced(Mention mention) =>
        mention is { Kind: MentionKind.Person, Titles.IsEmpty: false };

    /// <summary>台积电对此不予置评: the narrator says who said nothing.</summary>
    private bool OpensRefusal(int i)
    {
        for (; i < view.Tokens.Length && view.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (view.Tokens[i] is { Kind: TokenKind.Cue, Note: "refuse" })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>并对…表示关切: an attitude of the same subject begins here.</summary>
    private bool OpensAttitude(int i)
    {
        var at = i;
        while (
            at < view.Tokens.Length && view.Tokens[at].Is(TokenKind.Adverb, TokenKind.Conjunction)
        )
        {
            at++;
        }

        return at > i
            && at < view.Tokens.Length
            && view.Tokens[at].Value == "toward"
            && view.CueAfter(at) is > 0 and var cue
            && Attitude(cue) is not null;
    }

    /// <summary>他说，印度总理莫迪表示，…: who is told about speaks, not the teller.</summary>
    public bool IsNestedReport(int start)
    {
        var subject = view.Mentions.FirstOrDefault(m => m.First == start);
        if (subject.Mention is not { Kind: MentionKind.Person or MentionKind.Title })
        {
            return false;
        }

        var cue = view.CueAfter(subject.Last + 1);
        return cue > 0
            && view.Tokens[cue].Value is "clause" or "pause"
            && view.FollowedByPause(cue);
    }

    /// <summary>A bare reference (这一建议) is no content, nor is what the report is about (有关…的问题).</summary>
    public bool CanBeContent(int cue, int start, int end)
    {
        var comma = start;
        while (comma < end && view.Tokens[comma].Value is not ("，" or ","))
        {
            comma++;
        }

        // 意大利宣布退出的同时，…: the report is only the occasion of what follows.
        if (
            comma < end
            && comma > start
            && view.Tokens[comma - 1].Value == "subordinate"
            && !view.FollowedByPause(cue)
        )
        {
            return false;
        }

        return view.Tokens[start].Note != "refuse" && !IsReference(cue, start, end);
    }

    /// <summary>
    /// 上述内容, 这一建议, and after 透露了 a noun without any word of a clause: named, but not told.
    /// </summary>
    private bool IsReference(int cue, int start, int end)
    {
        var takesNoun =
            view.Tokens[cue].Value == "object"
            || view.Tokens[cue].Note == "affirm" && !view.FollowedByPause(cue);
        var isBare =
            view.Tokens[start].Kind == TokenKind.Demonstrative
                && view.Span(start, end).Length < LongestReference
            || view.Tokens[cue].Note == "affirm" && view.Tokens[cue + 1].Kind == TokenKind.Aspect;
        return takesNoun
            && isBare
            && view.Tokens[start..end]
                .All(t =>
                    t.Kind
                        is TokenKind.Other
                            or TokenKind.Demonstrative
                            or TokenKind.Possessive
                            or TokenKind.Quantifier
                            or TokenKind.Conjunction
                            or TokenKind.Punctuation
                            or TokenKind.Time
                            or TokenKind.Country
                            or TokenKind.Institution
                            or TokenKind.Carrier
                            or TokenKind.Pronoun
                    || t is { Kind: TokenKind.Cue, Value: "none" or "carrier" }
                );
    }

    public StatementKind KindOf(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (
                view.Tokens[i].Kind == TokenKind.Quotation
                && view.Inner(i).Length >= 4
                && (
                    i + 1 >= end
                    || view.Tokens[i + 1].Kind is TokenKind.Punctuation or TokenKind.Quotation
                    || view.Inner(i).Length >= 10
                )
            )
            {
                return StatementKind.Mixed;
            }
        }

        return StatementKind.Indirect;
    }
}
