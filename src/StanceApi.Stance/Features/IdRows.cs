namespace StanceApi.Stance.Features;

/// <summary>Ids that lie in rows of equal length, at the end of each.</summary>
/// <param name="words">All rows, as words of 64 bits.</param>
/// <param name="width">Words in a row.</param>
internal readonly ref struct IdRows(ReadOnlySpan<ulong> words, int width)
{
    private readonly ReadOnlySpan<ulong> _words = words;

    public ulong this[int row] => _words[(row * width) + width - 1];
}
