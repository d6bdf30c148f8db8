using System.Runtime.InteropServices;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Quotations;

/// <summary>A reporting verb in a sentence.</summary>
/// <param name="Ends">Whether its clause ends here; otherwise it belongs to a noun or to a clause around it (述べたことについて).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VerbFinalCue(int Start, int End, CueForm Form, bool Ends)
{
    public bool Takes(string frame) => Form.Takes(frame);
}

/// <summary>Finds the reporting verbs of a sentence outside its quotations.</summary>
internal static class VerbFinalCueFinder
{
    private const int LongestModifier = 6;

    public static List<VerbFinalCue> Find(VerbFinalSentence s)
    {
        var found = new List<VerbFinalCue>();
        foreach (var (start, end) in VerbFinalSentence.Gaps(s.Start, s.End, s.Quotes))
        {
            for (var at = start; at < end; at++)
            {
                if (!CanStart(s, at, start))
                {
                    continue;
                }

                if (Nominal(s, at, end) is { } nominal)
                {
                    found.Add(nominal);
                    at = nominal.End - 1;
                    continue;
                }

                var length = s.Words.Cues.Match(s.Text, at, out var form);
                if (length == 0 || at + length > end)
                {
                    continue;
                }

                var stop = at + length;
                if (form.Bare && !IsBeforeMark(s, stop) || IsUndone(s, stop))
                {
                    continue;
                }

                found.Add(new VerbFinalCue(at, stop, form, EndsClause(s, stop)));
                at = stop - 1;
            }
        }

        return found;
    }

    private static bool CanStart(VerbFinalSentence s, int at, int start)
    {
        var c = s.Text[at];
        var before = at > start ? s.Text[at - 1] : '、';
        return NounRuns.IsIdeograph(c) || NounRuns.IsKatakana(c)
            ? !NounRuns.IsNoun(before)
                || s.EndsWith("date-unit", at, start) > 0
                || s.EndsWith("time", at, start) > 0
            : NounRuns.IsHiragana(c);
    }

    /// <summary>…との考えだ: a noun is the predicate.</summary>
    private static VerbFinalCue? Nominal(VerbFinalSentence s, int at, int end)
    {
        var link = s.Match("noun-link", at);
        for (
            var noun = at + link;
            link > 0 && noun < Math.Min(end, at + link + LongestModifier);
            noun++
        )
        {
            var length = s.Words.Attitudes.Match(s.Text, noun, out _);
            var stop = noun + length;
            if (length > 0)
            {
                var copula = s.Match("copula", stop);
                return copula > 0 && s.IsMark(stop + copula) || s.EndsHere(stop)
                    ? new VerbFinalCue(
                        at,
                        stop + copula,
                        new CueForm(link, "think", "nominal", false),
                        true
                    )
                    : null;
            }
        }

        return null;
    }

    // What turns a form into something else: not said, should be said, wants to be said.
    private static bool IsUndone(VerbFinalSentence s, int at) => s.StartsWith("undone", at);

    private static bool IsBeforeMark(VerbFinalSentence s, int at) =>
        s.IsMark(at) || s.Quotes.Any(q => q.Start == at);

    private static bool EndsClause(VerbFinalSentence s, int at) =>
        IsBeforeMark(s, at) || s.StartsWith("clause-end", at);
}
