using System.Runtime.InteropServices;

namespace StanceApi.Stance.Features;

/// <summary>One place of a masked text: a token, or a mention or cue that is written as one word.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Unit(
    ulong Hash,
    int First,
    int Last,
    bool IsCharacter,
    bool IsMasked
);
