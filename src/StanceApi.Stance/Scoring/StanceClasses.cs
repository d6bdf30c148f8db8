using System.Collections.Immutable;

namespace StanceApi.Stance.Scoring;

/// <summary>
/// The pairs of label and act that go together. The model chooses among these, so that label and act never contradict
/// each other; a label's probability is the sum over its pairs.
/// </summary>
public static class StanceClasses
{
    public static ImmutableArray<(StanceLabel Label, DiplomaticAct Act)> All { get; } =
    [
        (StanceLabel.Favor, DiplomaticAct.Endorse),
        (StanceLabel.Favor, DiplomaticAct.ConditionalSupport),
        (StanceLabel.Against, DiplomaticAct.Reject),
        (StanceLabel.Against, DiplomaticAct.Distance),
        (StanceLabel.Against, DiplomaticAct.Defer),
        (StanceLabel.Neutral, DiplomaticAct.Study),
        (StanceLabel.Neutral, DiplomaticAct.Defer),
        (StanceLabel.Neutral, DiplomaticAct.Other),
        (StanceLabel.Unrelated, DiplomaticAct.Other),
    ];

    public static int Count => All.Length;

    /// <exception cref="ArgumentException">The two contradict each other.</exception>
    public static int IndexOf(StanceLabel label, DiplomaticAct act)
    {
        var index = All.IndexOf((label, act));
        return index >= 0
            ? index
            : throw new ArgumentException(
                $"{label.ToName()} does not go with {act.ToName()}",
                nameof(act)
            );
    }
}
