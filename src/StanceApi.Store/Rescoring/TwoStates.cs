using System.Collections.Immutable;
using StanceApi.Stance.Timelines;

namespace StanceApi.Store.Rescoring;

/// <summary>A statement that is evidence otherwise, or another's, before and after a run.</summary>
/// <param name="Cause">Why its stance is another; null where it is not.</param>
/// <param name="OldActors">Whose it was; as many as the speakers it had.</param>
/// <param name="NewActors">Whose it is.</param>
internal sealed record ChangedEvidence(
    RescoreChangeCause? Cause,
    StanceEvidence? Old,
    StanceEvidence? New,
    ImmutableArray<string> OldActors,
    ImmutableArray<string> NewActors
);

/// <summary>One actor's evidence on one proposal before and after a run, and with the changes of some causes alone.</summary>
internal sealed class TwoStates(
    ImmutableArray<StanceEvidence> unchanged,
    IReadOnlyList<ChangedEvidence> changed,
    string actorId
)
{
    private static readonly RescoreChangeCause[] InOrder =
    [
        RescoreChangeCause.Model,
        RescoreChangeCause.Proposal,
        RescoreChangeCause.Human,
        RescoreChangeCause.Directory,
        RescoreChangeCause.New,
    ];

    private const double LeastMove = 0.02;

    /// <summary>Null where position and shifts are the same before and after.</summary>
    public PositionChange? Compare(DateOnly asOf, PositionOptions options)
    {
        var (before, after) = (Evidence(_ => false), Evidence(_ => true));
        var from = PositionEstimator.Estimate(before, asOf, options).Position;
        var to = PositionEstimator.Estimate(after, asOf, options).Position;
        var shifts = RunShift.Between(
            ShiftFinder.Find(before, options),
            ShiftFinder.Find(after, options)
        );
        return from?.Label == to?.Label && Distance(from, to) < LeastMove && shifts.Count == 0
            ? null
            : new PositionChange(actorId, CauseOf(to, asOf, options), from, to, shifts);
    }

    /// <summary>Of several causes the one without which the position would differ most from what it is.</summary>
    private RescoreChangeCause CauseOf(Position? to, DateOnly asOf, PositionOptions options)
    {
        var causes = changed
            .SelectMany(c =>
                new[]
                {
                    c.Cause,
                    c.OldActors.SequenceEqual(c.NewActors, StringComparer.Ordinal)
                        ? null
                        : RescoreChangeCause.Directory,
                }
            )
            .OfType<RescoreChangeCause>()
            .ToHashSet();
        return causes.Count == 1
            ? causes.First()
            : InOrder
                .Where(causes.Contains)
                .MaxBy(cause =>
                    Distance(
                        PositionEstimator
                            .Estimate(Evidence(c => c != cause), asOf, options)
                            .Position,
                        to
                    )
                );
    }

    private static double Distance(Position? a, Position? b) =>
        a is null != b is null ? 2 : Math.Abs((a?.Score ?? 0) - (b?.Score ?? 0));

    private ImmutableArray<StanceEvidence> Evidence(Func<RescoreChangeCause, bool> isNew) =>
        [
            .. unchanged,
            .. changed
                .Where(c =>
                    (isNew(RescoreChangeCause.Directory) ? c.NewActors : c.OldActors).Contains(
                        actorId,
                        StringComparer.Ordinal
                    )
                )
                .Select(c => c.Cause is { } cause && !isNew(cause) ? c.Old : c.New)
                .OfType<StanceEvidence>(),
        ];
}

internal sealed record PositionChange(
    string ActorId,
    RescoreChangeCause Cause,
    Position? From,
    Position? To,
    IReadOnlyList<RunShift> Shifts
);
