using System.Runtime.InteropServices;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Cleaning;

/// <summary>One block on its way to the clean text: characters with their offsets in what came in, and where it stood.</summary>
internal sealed class RawBlock
{
    private const int Expected = 64;

    private readonly List<char> _text = new(Expected);
    private readonly List<int> _offsets = new(Expected);
    private string? _asString;
    private bool _space;
    private bool _newLine;

    public required BlockKind Kind { get; set; }

    /// <summary>Description of an image that stands directly before this block; empty if it has none, null without image.</summary>
    public string? ImageBefore { get; init; }

    public bool ImageAfter { get; set; }

    public bool IsSmall { get; init; }

    /// <summary>Stands in a block quotation.</summary>
    public bool IsQuote { get; init; }

    /// <summary>Width of the characters in links, and of those in bold.</summary>
    public int LinkedWidth { get; private set; }

    public int BoldWidth { get; private set; }

    public int Width { get; private set; }

    public bool IsEmpty => _text.Count == 0;

    public string Text => _asString ??= new string(Written);

    /// <summary>The text so far; not to be held while characters are added.</summary>
    public ReadOnlySpan<char> Written => CollectionsMarshal.AsSpan(_text);

    public ReadOnlySpan<int> Offsets => CollectionsMarshal.AsSpan(_offsets);

    /// <summary>A block of words that the document has elsewhere than in its text.</summary>
    public static RawBlock Of(BlockKind kind, string words)
    {
        var block = new RawBlock { Kind = kind };
        foreach (var c in words)
        {
            block.Append(c, -1, linked: false, bold: false);
        }

        return block;
    }

    /// <summary>Adds a character; runs of white space become one space, or nothing where a line broke between wide characters.</summary>
    public void Append(char c, int offset, bool linked, bool bold)
    {
        if (!Characters.IsPlain(c) && !IsKept(c))
        {
            return;
        }

        _asString = null;
        AppendPendingSpace(c, offset);
        _text.Add(c);
        _offsets.Add(offset);
        var width = Characters.Width(c);
        Width += width;
        LinkedWidth += linked ? width : 0;
        BoldWidth += bold ? width : 0;
    }

    /// <summary>Whether white space is kept as it is; ordinary spaces and line ends wait for the next character.</summary>
    private bool IsKept(char c)
    {
        if (Characters.IsInvisible(c))
        {
            return false;
        }

        if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\u00A0' or '\u2028' or '\u2029')
        {
            _space = true;
            _newLine |= c is '\n' or '\r';
            return false;
        }

        return c != '\u3000' || _text.Count > 0 && _text[^1] != '\n';
    }

    /// <summary>A single line break that the author set.</summary>
    public void AppendLineBreak(int offset)
    {
        _space = false;
        _newLine = false;
        if (_text.Count > 0)
        {
            _asString = null;
            _text.Add('\n');
            _offsets.Add(offset);
        }
    }

    public void TrimEnd()
    {
        var end = _text.Count;
        while (end > 0 && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        _asString = null;
        _text.RemoveRange(end, _text.Count - end);
        _offsets.RemoveRange(end, _offsets.Count - end);
    }

    private void AppendPendingSpace(char next, int offset)
    {
        if (!_space)
        {
            return;
        }

        var previous = _text.Count > 0 ? _text[^1] : '\n';
        var joins = _newLine && Characters.IsWide(previous) && Characters.IsWide(next);
        if (previous != '\n' && !joins)
        {
            _text.Add(' ');
            _offsets.Add(offset < 0 ? -1 : offset - 1);
        }

        _space = false;
        _newLine = false;
    }
}
