using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;

namespace StanceApi.Text.Quotations;

/// <summary>
/// Reads the speaker labels of transcripts: 記者：, （大臣）, 【問】, ○山田外務大臣, a name or an office before a wide space.
/// </summary>
internal sealed class VerbFinalLabelReader(
    string written,
    string text,
    Languages.VerbFinalWords words,
    MentionGroupFinder mentions
)
{
    private const int LongestLabel = 30;

    private const string Openers = "([【〔<＜《";

    private const string Closers = ")]】〕>＞》";

    private const string Bullets = "○●◎◇◆■□・·-－―";

    private const char WideSpace = '　';

    public SpeakerLabel? Read(Block block)
    {
        var start = block.Span.Start;
        var end = block.Span.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start >= end)
        {
            return null;
        }

        var bracket = Openers.IndexOf(text[start], StringComparison.Ordinal);
        if (bracket >= 0)
        {
            var close = text.IndexOf(
                Closers[bracket],
                start,
                Math.Min(end - start, LongestLabel + 2)
            );
            return close > 0 ? Label(start + 1, close, Behind(close + 1, end), true) : null;
        }

        var bulleted = Bullets.Contains(text[start], StringComparison.Ordinal);
        var from = bulleted ? start + 1 : start;
        var stop = from;
        while (stop < end && stop - from <= LongestLabel && !IsSeparator(stop))
        {
            stop++;
        }

        if (stop >= end || stop == from || stop - from > LongestLabel)
        {
            return null;
        }

        var isColon = text[stop] is ':' or '：';
        return !isColon && !bulleted && text[stop] is not (WideSpace or '.' or '．')
            ? null
            : Label(from, stop, Behind(stop, end), isColon || bulleted);
    }

    private bool IsSeparator(int at) =>
        text[at] is ':' or '：' or WideSpace or '.' or '。' or '\n' or '、';

    private int Behind(int at, int end)
    {
        while (at < end && (text[at] is ':' or '：' or '.' || char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        return at;
    }

    private SpeakerLabel? Label(int start, int end, int wordsStart, bool isMarked)
    {
        var stop = end;
        while (
            stop > start && (NounRuns.IsDigit(text[stop - 1]) || char.IsWhiteSpace(text[stop - 1]))
        )
        {
            stop--;
        }

        var label = text[start..stop].Trim();
        if (IsOneOf("questioner", label))
        {
            return new SpeakerLabel(null, wordsStart, isMarked);
        }

        if (IsOneOf("answerer", label))
        {
            var span = TextSpan.Of(written, start, stop);
            var answerer = Mention.Of(MentionKind.Pronoun, span);
            return new SpeakerLabel(answerer, wordsStart, isMarked);
        }

        var (mention, _) = mentions.MentionsWithLatin(start, end).LastOrDefault();
        if (mention is null || mention.Start > start || mention.End < stop)
        {
            return null;
        }

        // 毎日新聞の記者: an office that asks.
        var asks =
            words.Class("questioner").Match(text, FirstOfEnd(mention), out _) > 0
            && mention.Kind is not MentionKind.Person;
        return asks ? new SpeakerLabel(null, wordsStart, isMarked)
            : mention.Kind is MentionKind.Person or MentionKind.Title or MentionKind.Anonymous
                ? new SpeakerLabel(mention, wordsStart, isMarked)
            : null;
    }

    private bool IsOneOf(string wordClass, string label) =>
        words.Class(wordClass).Match(label, 0, out _) == label.Length && label.Length > 0
        || label.Length > 2 && words.Class(wordClass).Match(label, label.Length - 2, out _) == 2;

    private static int FirstOfEnd(Mention mention) => Math.Max(mention.Start, mention.End - 2);
}
