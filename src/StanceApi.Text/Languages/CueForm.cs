using System.Runtime.InteropServices;

namespace StanceApi.Text.Languages;

/// <summary>One inflected form of a reporting verb.</summary>
/// <param name="Stem">Length of the stem in code units.</param>
/// <param name="Function">What the speaker does: say, think, ask, judge, affirm, report.</param>
/// <param name="Frames">The complements that it takes, see <c>cues.tsv</c>.</param>
/// <param name="Bare">The stem alone, which ends a clause only before a mark.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CueForm(int Stem, string Function, string Frames, bool Bare)
{
    public bool Takes(string frame) => Frames.Split(',').Contains(frame, StringComparer.Ordinal);
}
