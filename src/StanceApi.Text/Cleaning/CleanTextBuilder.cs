using System.Collections.Immutable;
using System.Text;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Cleaning;

/// <summary>Joins blocks by blank lines and keeps where each character came from.</summary>
internal sealed class CleanTextBuilder
{
    private const string Separator = "\n\n";

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<int>.Builder _sources = ImmutableArray.CreateBuilder<int>();
    private readonly List<(BlockKind Kind, int Start, int End, bool IsQuote)> _blocks = [];

    public void Append(RawBlock block)
    {
        if (_text.Length > 0)
        {
            _text.Append(Separator);
            _sources.AddRange(-1, -1);
        }

        var start = _text.Length;
        _text.Append(block.Text);
        _sources.AddRange(block.Offsets);
        _blocks.Add((block.Kind, start, _text.Length, block.IsQuote));
    }

    public CleanText Build(string? title, DateTimeOffset? published)
    {
        var text = _text.ToString();
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
            _sources.ToImmutable()
        );
    }
}
