using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Cleaning;

/// <summary>Joins blocks by blank lines and keeps where each character came from.</summary>
internal sealed class CleanTextBuilder
{
    private const string Separator = "\n\n";

    private readonly List<(BlockKind Kind, int Start, int End, bool IsQuote)> _blocks = [];
    private readonly char[] _text;
    private readonly ImmutableArray<int>.Builder _sources;
    private int _length;

    public CleanTextBuilder(IReadOnlyCollection<RawBlock> blocks)
    {
        var most = blocks.Sum(block => block.Written.Length + Separator.Length);
        _text = new char[most];
        _sources = ImmutableArray.CreateBuilder<int>(most);
        foreach (var block in blocks)
        {
            Append(block);
        }
    }

    public CleanText Build(string? title, DateTimeOffset? published)
    {
        var text = new string(_text.AsSpan(0, _length));
        return new CleanText(
            text,
            title,
            published,
            [
                .. _blocks.Select(block => new Block(
                    block.Kind,
                    TextSpan.Of(text, block.Start, block.End)
                )
                {
                    IsQuote = block.IsQuote,
                }),
            ],
            _sources.DrainToImmutable()
        );
    }

    private void Append(RawBlock block)
    {
        if (_length > 0)
        {
            Add(Separator);
            _sources.AddRange(-1, -1);
        }

        var start = _length;
        Add(block.Written);
        _sources.AddRange(block.Offsets);
        _blocks.Add((block.Kind, start, _length, block.IsQuote));
    }

    private void Add(ReadOnlySpan<char> text)
    {
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }
}
