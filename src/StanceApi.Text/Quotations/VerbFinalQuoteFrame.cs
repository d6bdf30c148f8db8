using System.Collections.Immutable;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Quotations;

/// <summary>Tells by what follows a quotation whether somebody is reported to have said it.</summary>
internal sealed class VerbFinalQuoteFrame(VerbFinalSentence s, List<VerbFinalCue> cues)
{
    /// <summary>A quotation shorter than this is a word or a name unless a cue follows.</summary>
    private const int ShortestUtterance = 8;

    private const int ShortestClause = 4;

    private const int LongestGap = 60;

    private const int LongestModifier = 12;

    /// <param name="Speaker">Named behind the words, with the cue left out.</param>
    /// <param name="Taken">Indices of the cues that belong to this report.</param>
    public sealed record Report(
        int CueStart,
        int CueEnd,
        VerbFinalCue? Cue,
        MentionGroup? Speaker,
        ImmutableArray<int> Taken
    );

    public bool IsSpeech(int i) => s.Text[s.Quotes[i].Start] is '「' or '“' && IsUtterance(i);

    /// <summary>The quotation is a sentence by itself.</summary>
    public bool StandsAlone(int i) =>
        IsSpeech(i)
        && Enumerable
            .Range(s.Start, s.End - s.Start)
            .All(at => s.IsQuoted(at) || s.IsMark(at) || char.IsWhiteSpace(s.Text[at]));

    public Report? Read(int i)
    {
        var quote = s.Quotes[i];
        var at = quote.End;
        while (
            s.Words.Class("quote-tail").Match(s.Text, at, out _) is > 0 and var tail
            && at + tail < s.End
        )
        {
            at += tail;
        }

        var next = i + 1 < s.Quotes.Length ? s.Quotes[i + 1].Start : s.End;
        if (s.Words.Class("noun-link").Match(s.Text, at, out _) is > 0 and var link)
        {
            return Noun(at, at + link, next);
        }

        var quotative = s.Words.Class("quotative").Match(s.Text, at, out _);
        if (quotative == 0 || at + quotative > s.End)
        {
            return null;
        }

        var from = at + quotative;
        if (s.StartsWith("not-said", from))
        {
            return null;
        }

        return Cue(at, from, next, i) ?? Elided(at, from) ?? Unlisted(at, from, i);
    }

    private Report? Cue(int at, int from, int next, int i)
    {
        for (var c = 0; c < cues.Count; c++)
        {
            var cue = cues[c];
            var isTopic = cue.Takes("topic");
            if (
                cue.Start < at
                || cue.Start >= next
                || cue.Start - from > LongestGap
                || isTopic && (cue.Start != at || !cue.Ends || !IsUtterance(i))
                || cue.Takes("hearsay")
                || cue.Form.Function is "voice"
            )
            {
                continue;
            }

            if (s.Outside(from, cue.Start).Contains('。', StringComparison.Ordinal))
            {
                return null;
            }

            return cue.Takes("carrier") || cue.Takes("none")
                ? null
                : new Report(at, cue.End, cue, null, [c]);
        }

        return null;
    }

    /// <summary>「…」との考えを示した, 「…」という立場だ.</summary>
    private Report? Noun(int at, int from, int next)
    {
        for (var n = from; n < Math.Min(next, from + LongestModifier); n++)
        {
            if (s.Text[n] is '、' or '。')
            {
                return null;
            }

            var length = s.Words.Attitudes.Match(s.Text, n, out _);
            if (length == 0)
            {
                continue;
            }

            var c = cues.FindIndex(cue =>
                cue.Start >= n + length
                && cue.Start < next
                && cue.Start - n - length <= LongestModifier
                && !cue.Takes("none")
                && !cue.Takes("carrier")
            );
            if (c >= 0)
            {
                return new Report(
                    at,
                    cues[c].End,
                    cues[c],
                    null,
                    [.. Enumerable.Range(0, c + 1).Where(k => cues[k].Start >= at)]
                );
            }

            return
                s.Words.Class("copula").Match(s.Text, n + length, out _) is > 0 and var copula
                    && s.IsMark(n + length + copula)
                || s.EndsHere(n + length)
                ? new Report(
                    at,
                    n + length,
                    null,
                    null,
                    [
                        .. Enumerable
                            .Range(0, cues.Count)
                            .Where(k => cues[k].Start >= at && cues[k].Start <= n + length),
                    ]
                )
                : null;
        }

        return null;
    }

    /// <summary>「…」と首相。 「…」と。</summary>
    private Report? Elided(int at, int from)
    {
        if (s.EndsHere(from))
        {
            return new Report(at, from, null, null, []);
        }

        var speaker = s.Groups.FirstOrDefault(g =>
            g.Start - from is >= 0 and <= 1 && g.CanSpeak && s.EndsHere(g.MentionsEnd)
        );
        return speaker is null ? null : new Report(at, from, null, speaker, []);
    }

    /// <summary>「…」と胸をなで下ろした: words before と that are long enough to be spoken.</summary>
    private Report? Unlisted(int at, int from, int i)
    {
        var end = s.PartEnd(from, s.End);
        if (s.Quotes.Any(q => q.Start >= from && q.Start < end))
        {
            return null;
        }

        var ends = end > from && s.EndsWith("verb-end", end, from) > 0;
        return ends && IsUtterance(i) && end - from <= LongestGap / 2
            ? new Report(at, end, null, null, [])
            : null;
    }

    /// <summary>Long enough, or a short clause with its predicate.</summary>
    private bool IsUtterance(int i) =>
        Length(i) >= ShortestUtterance
        || Length(i) >= ShortestClause
            && s.EndsWith("predicate", s.Quotes[i].InnerEnd, s.Quotes[i].InnerStart) > 0;

    private int Length(int i) => s.Quotes[i].InnerEnd - s.Quotes[i].InnerStart;
}
