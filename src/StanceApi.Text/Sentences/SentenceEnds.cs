using System.Buffers;
using StanceApi.Text.Quotations;

namespace StanceApi.Text.Sentences;

/// <summary>Finds where the sentences of one block end.</summary>
internal sealed class SentenceEnds
{
    private const string Closing = "”’」』）)】]》〉\"'»";
    private const string Continuing = "，,、。；;：:的地得）)》」』・";
    private const int LongestTagAfterQuestion = 80;

    /// <summary>The terminators and the opening brackets: between them and quotations no sentence ends.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?。！？．｡(（[【");

    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private readonly ReadOnlyMemory<QuotedSpan> _quoted;
    private readonly Abbreviations _abbreviations;
    private readonly bool _isChinese;
    private readonly IReadOnlyDictionary<int, int> _brackets;

    /// <param name="quoted">The quotations that end behind the start of the block, in text order.</param>
    public SentenceEnds(
        string text,
        int start,
        int end,
        ReadOnlyMemory<QuotedSpan> quoted,
        string language
    )
    {
        _text = text;
        _start = start;
        _end = end;
        _quoted = quoted;
        _abbreviations = Abbreviations.For(language);
        _isChinese = language.StartsWith("zh", StringComparison.Ordinal);
        _brackets = Brackets.Pairs(text, start, end);
    }

    /// <summary>One past the last unit of each sentence; the last is the end of the block.</summary>
    public List<int> Find()
    {
        var ends = new List<int>();
        var next = 0;
        var sentence = _start;
        for (var at = _start; at < _end; )
        {
            var quoted = _quoted.Span;
            while (next < quoted.Length && quoted[next].End <= at)
            {
                next++;
            }

            int? end = null;
            if (next < quoted.Length && quoted[next].Covers(at))
            {
                var span = quoted[next];
                at = Math.Min(span.End, _end);
                end = EndsWithQuotation(span, sentence) ? at : null;
            }
            else if (Brackets.Opens(_text[at]) && _brackets.TryGetValue(at, out var closing))
            {
                end = EndsWithBracket(at, closing, sentence) ? closing + 1 : null;
                at = closing + 1;
            }
            else
            {
                end = EndAt(at);
                at = end ?? NextStop(at + 1, next < quoted.Length ? quoted[next].Start : _end);
            }

            if (end is { } found)
            {
                ends.Add(found);
                sentence = found;
            }
        }

        if (sentence < _end)
        {
            ends.Add(_end);
        }

        return ends;
    }

    /// <summary>The next place where a sentence may end or a quotation begins.</summary>
    private int NextStop(int at, int quotation)
    {
        var limit = Math.Min(_end, Math.Max(at, quotation));
        var stop = _text.AsSpan(at, limit - at).IndexOfAny(Stops);
        return stop < 0 ? limit : at + stop;
    }

    /// <summary>Where the sentence ends whose terminator stands here; null where none does.</summary>
    private int? EndAt(int at)
    {
        if (!IsTerminator(_text[at]) || IsMiddleDot(at))
        {
            return null;
        }

        var last = at + 1;
        while (last < _end && (IsTerminator(_text[last]) || _text[last] == '…'))
        {
            last++;
        }

        var run = last - at;
        while (
            last < _end
            && Closing.Contains(_text[last], StringComparison.Ordinal)
            && !OpensQuotation(last)
        )
        {
            last++;
        }

        if (IsWideTerminator(_text[at]))
        {
            return last;
        }

        var next = SkipSpace(last);
        if (next == _end)
        {
            return last;
        }

        if (next == last)
        {
            // No space behind it: an end only in text that writes none (好吗?他说).
            return _text[at] is '!' or '?' && IsWide(_text[next]) ? last : null;
        }

        if (!MayBegin(_text[next]))
        {
            return null;
        }

        return run == 1 && _text[at] == '.' && _abbreviations.Holds(_text, at, _start, next, _end)
            ? null
            : last;
    }

    /// <summary>瑪格麗特．索羅: in Chinese a wide dot between two characters joins a name.</summary>
    private bool IsMiddleDot(int at) =>
        _isChinese
        && _text[at] == '．'
        && at > _start
        && at + 1 < _end
        && IsWide(_text[at - 1])
        && IsWide(_text[at + 1]);

    /// <summary>Whether the sentence ends with the quotation: its last words end one, and what follows does not go on.</summary>
    private bool EndsWithQuotation(QuotedSpan span, int sentence)
    {
        var inner = Math.Min(span.InnerEnd, _end) - 1;
        while (
            inner > span.Start
            && (
                char.IsWhiteSpace(_text[inner])
                || Closing.Contains(_text[inner], StringComparison.Ordinal)
            )
        )
        {
            inner--;
        }

        var next = SkipSpace(span.End);
        if (
            inner <= span.Start
            || next >= _end
            || !(IsTerminator(_text[inner]) || _text[inner] == '…')
        )
        {
            return false;
        }

        var opensSentence = SkipSpace(sentence) == span.Start;
        if (IsWide(_text[next]) || IsWideTerminator(_text[inner]))
        {
            return IsOpeningMark(_text[next]) && _text[next] is not ('（' or '(')
                || !opensSentence
                    && !Continuing.Contains(_text[next], StringComparison.Ordinal)
                    && !IsHiragana(_text[next]);
        }

        if (!MayBegin(_text[next]))
        {
            return false;
        }

        return _text[inner] == '.' || !opensSentence || !EndsSoon(next);
    }

    /// <summary>Whether a short stretch ends the sentence: the speaker behind a question (“Why?” Smith asked.).</summary>
    private bool EndsSoon(int at)
    {
        var stop = _text.AsSpan(at, Math.Min(LongestTagAfterQuestion, _end - at)).IndexOfAny(".!?");
        return stop >= 0 && !OpensQuotation(at);
    }

    private bool EndsWithBracket(int open, int close, int sentence) =>
        SkipSpace(sentence) == open && close > open + 1 && IsTerminator(_text[close - 1]);

    private bool OpensQuotation(int at)
    {
        var quoted = _quoted.Span;
        var low = 0;
        for (var high = quoted.Length; low < high; )
        {
            var middle = (low + high) / 2;
            (low, high) = quoted[middle].Start < at ? (middle + 1, high) : (low, middle);
        }

        return low < quoted.Length && quoted[low].Start == at;
    }

    private int SkipSpace(int at)
    {
        while (at < _end && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool MayBegin(char c) =>
        char.IsUpper(c)
        || char.IsDigit(c)
        || IsWide(c)
        || IsOpeningMark(c)
        || c is '—' or '–' or '-' or '•';

    private static bool IsOpeningMark(char c) =>
        c
            is '“'
                or '‘'
                or '「'
                or '『'
                or '«'
                or '"'
                or '\''
                or '('
                or '（'
                or '['
                or '【'
                or '¿'
                or '¡';

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' || IsWideTerminator(c);

    private static bool IsWideTerminator(char c) => c is '。' or '！' or '？' or '．' or '｡';

    private static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u309F';

    private static bool IsWide(char c) =>
        c
            is >= '\u3041'
                and <= '\u9FFF'
                or >= '\uAC00'
                and <= '\uD7A3'
                or >= '\uFF10'
                and <= '\uFF5A';
}
