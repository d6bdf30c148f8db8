using System.Collections.Immutable;
using StanceApi.Text.Mentions;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>A cue of a sentence with who says it. Positions are token indices.</summary>
/// <param name="Cue">The cue's token.</param>
/// <param name="SubjectStart">Where the subject begins with what belongs to it; the cue's own place where it has no subject.</param>
/// <param name="After">The first token behind the cue and behind a subject that follows it.</param>
/// <param name="IsSure">The subject is somebody who can speak, not just any noun.</param>
internal sealed record SpacedReport(
    int Cue,
    CueWord Word,
    ImmutableArray<Mention> Subjects,
    int SubjectStart,
    int After,
    bool IsSure,
    bool IsInverted = false
)
{
    /// <summary>Who only passes the words on: the one who recalls being told.</summary>
    public ImmutableArray<Mention> Via { get; init; } = [];

    /// <summary>The subject stands in the sentence before: and said, , saying.</summary>
    public bool IsElided => SubjectStart == Cue && Word.Function != "source";
}
