using System.Runtime.InteropServices;

namespace StanceApi.Text.Tokens;

/// <summary>What a token is for the reporting frame.</summary>
public enum TokenKind
{
    /// <summary>Text that no word list knows.</summary>
    Other,
    Punctuation,
    Cue,
    Title,
    Name,
    Pronoun,
    Country,
    Institution,
    Group,
    Quantifier,
    Carrier,
    Preposition,
    Adverb,
    Time,
    Conjunction,
    AfterName,
    Negation,

    /// <summary>据: names the source of what follows.</summary>
    According,

    /// <summary>the, this, his: begins a noun phrase.</summary>
    Determiner,

    /// <summary>has, is, did, would before a verb.</summary>
    Auxiliary,

    /// <summary>that, because, when: begins a subordinate clause.</summary>
    Subordinator,

    /// <summary>who, which.</summary>
    Relative,

    /// <summary>了, 着, 过 behind a verb.</summary>
    Aspect,

    /// <summary>Makes a noun of the verb beside it: 所说, 报告者.</summary>
    Nominal,
    Demonstrative,

    /// <summary>的, の: what stands before belongs to what follows.</summary>
    Possessive,

    /// <summary>A quotation with its marks.</summary>
    Quotation,

    /// <summary>The title of a work or the name of a medium in its marks.</summary>
    Work,

    /// <summary>A bracket with what is in it.</summary>
    Bracket,
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Start">Offset in the article's clean text.</param>
/// <param name="Value">The word list's second column: a cue's frame, a title's office, a country's code.</param>
/// <param name="Note">The word list's third column, where it has one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(
    TokenKind Kind,
    int Start,
    int End,
    string Value = "",
    string Note = ""
)
{
    public int Length => End - Start;

    public bool Is(TokenKind a, TokenKind b) => Kind == a || Kind == b;
}
