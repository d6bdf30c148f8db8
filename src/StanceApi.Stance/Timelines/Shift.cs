using StanceApi.Stance.Scoring;

namespace StanceApi.Stance.Timelines;

/// <summary>Why a position is seen to change.</summary>
public enum ShiftCause
{
    /// <summary>Something else was said: a change of mind.</summary>
    Statement,

    /// <summary>The statements on its two sides were judged by different models, and no model by itself shows it.</summary>
    Model,

    /// <summary>It is there only with stances that a human set.</summary>
    Human,
}

/// <summary>A change of position that the evidence carries; see <see cref="ShiftFinder"/>.</summary>
/// <param name="On">The day of <paramref name="After"/> (its first, where it is an interval).</param>
/// <param name="Before">Id of the last statement that shows the old position.</param>
/// <param name="After">Id of the first statement that shows the new one.</param>
public sealed record Shift(
    StanceLabel From,
    StanceLabel To,
    DateOnly On,
    string Before,
    string After,
    ShiftCause Cause = ShiftCause.Statement
);
