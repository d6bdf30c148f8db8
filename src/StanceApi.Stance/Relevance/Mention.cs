using System.Runtime.InteropServices;

namespace StanceApi.Stance.Relevance;

internal enum MentionKind
{
    /// <summary>A name or an alias.</summary>
    Full,

    /// <summary>Some of the salient words of a name.</summary>
    Part,

    /// <summary>"This proposal", 该组织.</summary>
    Coreference,
}

/// <summary>Words of a statement that stand for the proposal, or may; tokens, half-open.</summary>
/// <param name="Coverage">Share of the best matching name's words that it has, 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mention(int First, int Last, MentionKind Kind, float Coverage);
