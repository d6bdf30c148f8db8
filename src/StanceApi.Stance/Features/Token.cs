using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

internal enum TokenKind : byte
{
    /// <summary>A word of a script that puts spaces between words, stemmed.</summary>
    Word,

    /// <summary>One character of a script that does not.</summary>
    Character,
    Number,
    ClauseEnd,
    SentenceEnd,
    Question,
}

/// <summary>The smallest unit of a statement: a word, a Chinese or Japanese character, a number, a mark that ends a clause.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int End, TokenKind Kind, ulong Raw, ulong Stem)
{
    public bool EndsClause => Kind >= TokenKind.ClauseEnd;
}
