using System.Collections.Frozen;

namespace StanceApi.Stance.Features;

/// <summary>The groups of cues that are a stance themselves, rather than bending one.</summary>
internal static class StanceGroups
{
    private static readonly string[] Names = ["support", "oppose", "soft", "double"];

    private static readonly FrozenSet<ulong> Hashes = Names
        .SelectMany(name =>
        {
            var cue = CueClass.Of(name);
            return new[]
            {
                new Cue(0, 0, cue, false).GroupHash,
                new Cue(0, 0, cue, true).GroupHash,
            };
        })
        .ToFrozenSet();

    public static bool Contains(ulong group) => Hashes.Contains(group);

    public static bool Contains(Cue cue) => Contains(cue.GroupHash);
}
