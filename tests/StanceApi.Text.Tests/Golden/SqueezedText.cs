using System.Buffers;
using System.Text;

namespace StanceApi.Text.Tests.Golden;

/// <summary>A text without white space and with one kind of quotation mark, in which offsets are compared.</summary>
internal sealed class SqueezedText
{
    private const char Mark = '"';
    private const string Edges = "\".,;:!?。，；：！？、…—–-";

    private static readonly SearchValues<char> Marks = SearchValues.Create(
        "\"'“”„‟‘’‚‛«»‹›「」『』｢｣〝〞`"
    );

    private readonly int[] _places;

    public SqueezedText(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        _places = new int[text.Length + 1];
        for (var at = 0; at < text.Length; at++)
        {
            _places[at] = squeezed.Length;
            if (!char.IsWhiteSpace(text[at]))
            {
                squeezed.Append(Marks.Contains(text[at]) ? Mark : text[at]);
            }
        }

        _places[text.Length] = squeezed.Length;
        Text = squeezed.ToString();
    }

    public string Text { get; }

    /// <summary>A stretch of the text as it was, without the marks at its edges.</summary>
    public Range Of(int start, int end)
    {
        (start, end) = (_places[start], _places[end]);
        while (start < end && Edges.Contains(Text[start], StringComparison.Ordinal))
        {
            start++;
        }

        while (start < end && Edges.Contains(Text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return start..end;
    }

    /// <summary>Every place where the words stand, without the marks at their edges.</summary>
    public IEnumerable<Range> Find(string words)
    {
        var whole = new SqueezedText(words);
        var inner = whole.Of(0, words.Length);
        var wanted = whole.Text[inner];
        if (wanted.Length == 0)
        {
            yield break;
        }

        for (
            var at = Text.IndexOf(wanted, StringComparison.Ordinal);
            at >= 0;
            at = Text.IndexOf(wanted, at + 1, StringComparison.Ordinal)
        )
        {
            yield return at..(at + wanted.Length);
        }
    }
}
