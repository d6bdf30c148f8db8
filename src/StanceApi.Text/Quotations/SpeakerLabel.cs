using StanceApi.Text.Mentions;

namespace StanceApi.Text.Quotations;

/// <summary>The name before a paragraph of a transcript: PRESIDENT BIDEN:, Q.</summary>
/// <param name="Speaker">Null for somebody who only asks.</param>
/// <param name="End">Where the label ends and the words begin, in the clean text.</param>
/// <param name="IsSure">Written as only a label is; a plain name before a colon counts only where it recurs.</param>
public sealed record SpeakerLabel(Mention? Speaker, int End, bool IsSure)
{
    /// <summary>A: whoever is asked, not named by the label.</summary>
    public bool IsInterviewee { get; init; }

    /// <summary>A name that the article does not know, before a colon: one who asks, in a text that is a transcript.</summary>
    public bool IsGuess { get; init; }
}
