using StanceApi.Store.Actors;

namespace StanceApi.Actors;

/// <summary>What a merge or a split did.</summary>
/// <param name="Actor">The actor that stays, or that was given back.</param>
/// <param name="Statements" example="12">How many statements changed their speaker.</param>
/// <param name="AuditEventId" example="09m3k7bq1w2d4">Where it is written down.</param>
public sealed record ActorMergeResponse(ActorResponse Actor, int Statements, string AuditEventId)
{
    /// <param name="outcome">Of one that was done.</param>
    public static ActorMergeResponse From(MergeActorsOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return new ActorMergeResponse(
            ActorResponse.From(outcome.Actor!),
            outcome.Statements,
            outcome.AuditEventId!
        );
    }
}
