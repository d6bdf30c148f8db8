using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

/// <summary>A phrase of the word lists found in a statement.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">One past its last token, a gap included.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cue(int First, int Last, CueClass Class, bool Negated)
{
    private const ulong NegatedMark = 0x5bd1e995;
    public ulong Hash => Negated ? Hashing.Combine(Class.Hash, NegatedMark) : Class.Hash;
    public ulong GroupHash =>
        Negated ? Hashing.Combine(Class.GroupHash, NegatedMark) : Class.GroupHash;
}
