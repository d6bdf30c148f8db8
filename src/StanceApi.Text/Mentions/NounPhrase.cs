using System.Collections.Immutable;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Mentions;

/// <summary>What a noun phrase has said about somebody so far, part by part.</summary>
internal sealed record NounPhrase(int Start)
{
    public string? Country { get; init; }

    public ImmutableArray<string> Titles { get; init; } = [];

    public ImmutableArray<string> Offices { get; init; } = [];

    public (int Start, int End)? Name { get; init; }

    public string? Latin { get; init; }

    /// <summary>What the phrase names as it stands: its last part that names somebody.</summary>
    public MentionKind? Head { get; init; }

    /// <summary>Where the part ends that names somebody.</summary>
    public int HeadEnd { get; init; }

    /// <summary>A part that no list knows, waiting for what follows it.</summary>
    public (int Start, int End)? Unknown { get; init; }

    /// <summary>The body that the phrase names before its last part.</summary>
    public (int Start, int End)? Body { get; init; }

    public string? Gender { get; init; }

    public bool Plural { get; init; }

    /// <summary>Whether a word such as 一部の or 匿名の stands in front.</summary>
    public bool Quantified { get; init; }

    public NounPhrase Heading(MentionKind kind, Token token) =>
        this with
        {
            Head = kind,
            HeadEnd = token.End,
            Unknown = null,
        };
}
