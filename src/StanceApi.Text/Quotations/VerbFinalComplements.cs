using System.Runtime.InteropServices;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Quotations;

/// <summary>The reported words before a cue.</summary>
/// <param name="End">One past the words.</param>
/// <param name="NounEnd">One past the noun phrase that carries them.</param>
/// <param name="IsObject">Whether they are a noun phrase, not a clause.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VerbFinalComplement(int End, int NounEnd, bool IsObject);

/// <summary>Finds what a reporting verb takes: a clause and と, a clause and よう, an attitude or another noun phrase and を.</summary>
internal sealed class VerbFinalComplements(VerbFinalSentence s, VerbFinalContent content)
{
    private const int LongestGap = 45;

    private const int LongestModifier = 12;

    public VerbFinalComplement? Of(VerbFinalCue cue, int from)
    {
        if (cue.Takes("topic"))
        {
            return
                (cue.Ends || s.EndsWith("participle", cue.End, cue.Start) > 0)
                && s.EndsWith("clause-final", cue.Start, from) > 0
                && s.EndsWith("volitional", cue.Start, from) == 0
                ? Clause(cue.Start, from)
                : null;
        }

        if (cue.Takes("nominal"))
        {
            return Clause(cue.Start, from);
        }

        var before = BeforeAdverbs(cue.Start, from);
        return (
                cue.Takes("noun") || cue.Takes("wo") || cue.Takes("koto")
                    ? Attitude(before, cue, from)
                    : null
            )
            ?? (cue.Takes("you") ? Wish(before, from) : null)
            ?? (cue.Takes("to") ? Quotative(before, from, cue.Ends) : null)
            ?? (cue.Takes("wo") || cue.Takes("koto") ? Object(before, cue, from) : null)
            ?? (cue.Takes("ni") ? Toward(before, cue, from) : null);
    }

    private VerbFinalComplement? Clause(int end, int from)
    {
        while (s.EndsWith("quote-tail-any", end, from) is > 0 and var tail)
        {
            end -= tail;
        }

        return end > from ? new VerbFinalComplement(end, end, false) : null;
    }

    private int BeforeAdverbs(int at, int from)
    {
        while (true)
        {
            var length = s.EndsWith("adverb", at, from);
            if (length == 0)
            {
                return
                    at > from && s.Text[at - 1] is '、' && s.EndsWith("quotative", at - 1, from) > 0
                    ? at - 1
                    : at;
            }

            at -= length;
            while (at > from && NounRuns.IsDigit(s.Text[at - 1]))
            {
                at--;
            }
        }
    }

    /// <summary>…と述べた, …と記者団に語った, …と改めて強調した.</summary>
    private VerbFinalComplement? Quotative(int at, int from, bool ends)
    {
        var mark = s.EndsWith("quotative", at, from);
        if (mark > 0)
        {
            var end = at - mark;
            return
                s.Groups.Any(g => g.MentionsEnd == end)
                || !ends && s.EndsWith("clause-final", end, from) == 0
                || s.IsQuoted(end - 1)
                    && s.Quotes.Any(q => q.End == end && q.InnerEnd - q.InnerStart < 2)
                ? null
                : Clause(end, from);
        }

        // …と持論を述べた: a short object between the clause and the cue.
        var hasObject = s.EndsWith("object", at, from) > 0;
        if (
            s.EndsWith("adjunct", at, from) == 0
            && s.Text[Math.Max(at - 1, 0)] is not '、'
            && !hasObject
        )
        {
            return null;
        }

        var farthest = hasObject ? LongestModifier : LongestGap;
        for (var end = at - 1; end > Math.Max(from, at - farthest); end--)
        {
            if (s.Text[end] is '。' || s.IsQuoted(end))
            {
                return null;
            }

            if (
                s.StartsWith("quotative", end)
                && !s.StartsWith("noun-link", end)
                && s.EndsWith("clause-final", end, from) > 0
                && s.EndsWith("volitional", end, from) == 0
            )
            {
                return Clause(end, from);
            }
        }

        return null;
    }

    /// <summary>…よう求めた, …よう各国に呼びかけた.</summary>
    private VerbFinalComplement? Wish(int at, int from)
    {
        for (var end = at; end > Math.Max(from, at - LongestGap); end--)
        {
            var mark = s.EndsWith("wish", end, from);
            if (mark > 0)
            {
                return end == at || s.EndsWith("adjunct", at, end) > 0
                    ? new VerbFinalComplement(end - mark, end, false)
                    : null;
            }

            if (s.Text[end - 1] is '、' or '。' || s.IsQuoted(end - 1))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>…との考えを示した, 協力する意向を表明した, 制裁への期待を示した.</summary>
    private VerbFinalComplement? Attitude(int at, VerbFinalCue cue, int from)
    {
        var particle = s.EndsWith(
            cue.Form.Function switch
            {
                "agree" => "attitude-mark",
                "voice" => "voice-mark",
                _ => "object",
            },
            at,
            from
        );
        var end = at - particle;
        if (
            particle > 0
            && cue.Form.Function is "agree"
            && s.EndsWith("clause-noun", end, from) > 0
        )
        {
            return new VerbFinalComplement(end, end, false);
        }

        var noun = particle == 0 ? 0 : s.Suffix(s.Words.Attitudes, end, from, out _);
        if (noun == 0)
        {
            return null;
        }

        s.Suffix(s.Words.Attitudes, end, from, out var kind);
        var start = end - noun;
        for (var link = start; link > Math.Max(from, start - LongestModifier); link--)
        {
            if (s.EndsWith("noun-link", link, from) is > 0 and var length)
            {
                return Clause(link - length, from);
            }

            if (s.Text[link - 1] is '、')
            {
                break;
            }
        }

        if (kind is "frame" && s.EndsWith("adnominal", start, from) > 0)
        {
            return new VerbFinalComplement(start, end, false);
        }

        return s.EndsWith("toward", start, from) > 0 && !IsOnlySomebodys(from, start)
            ? new VerbFinalComplement(end, end, true)
            : null;
    }

    /// <summary>…の早期再開を求めた, …ことを明らかにした.</summary>
    private VerbFinalComplement? Object(int at, VerbFinalCue cue, int from)
    {
        var particle = s.EndsWith("object", at, from);
        var end = at - particle;
        var isClause = s.EndsWith("clause-noun", end, from) > 0;
        if (particle == 0 || !cue.Ends || s.IsQuoted(end - 1) || cue.Takes("koto") && !isClause)
        {
            return null;
        }

        var attitude = s.Suffix(s.Words.Attitudes, end, from, out _);
        var start = content.ObjectStart(from, end);
        return attitude > 0 && (start >= end - attitude || IsOnlySomebodys(from, end - attitude))
            ? null
            : new VerbFinalComplement(end, end, !isClause);
    }

    /// <summary>知事の発言を繰り返した: whose words they were, and nothing of what they say.</summary>
    private bool IsOnlySomebodys(int from, int noun) =>
        s.Groups.Any(g =>
            g.Start >= from
            && g.MentionsEnd + s.Match("possessive", g.MentionsEnd) == noun
            && (
                g.Start == from
                || s.Text[g.Start - 1] is '、'
                || s.Groups.Any(o => o.End == g.Start)
            )
        );

    /// <summary>…に反対した: what it is against, with the verb’s stem.</summary>
    private VerbFinalComplement? Toward(int at, VerbFinalCue cue, int from) =>
        cue.Ends && s.EndsWith("dative", at, from) > 0 && at - from > 4
            ? new VerbFinalComplement(cue.Start + cue.Form.Stem, at, true)
            : null;
}
