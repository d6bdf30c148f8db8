using StanceApi.Actors;
using StanceApi.Proposals;
using StanceApi.Stance.Scoring;
using StanceApi.Statements;

namespace StanceApi.Timelines;

/// <summary>The examples in the documentation.</summary>
public static class TimelineExamples
{
    public static ProposalSummaryResponse Proposal { get; } =
        new(ProposalExamples.Stored.Id, ProposalExamples.Stored.Name);

    public static TimelineBody Body { get; } =
        new(
            new CoverageResponse(new DateOnly(2024, 10, 1), new DateOnly(2024, 10, 1), 1, 1),
            new TimelinePositionResponse(
                StanceLabel.Against,
                -0.44,
                -0.85,
                0.06,
                new DateOnly(2024, 10, 2)
            ),
            [
                new TimelinePointResponse(
                    StatementExamples.Id,
                    ActorExamples.Summary.Id,
                    StatementExamples.Stored.SaidOn,
                    StanceLabel.Against,
                    -0.74,
                    0.88,
                    StatementExamples.Stored.Text,
                    StatementExamples.Stored.ArticleId!,
                    null
                ),
            ],
            [
                new BucketResponse(
                    new DateOnly(2024, 10, 1),
                    new DateOnly(2024, 10, 31),
                    1,
                    1,
                    1,
                    -0.44,
                    -0.85,
                    0.06
                ),
            ],
            []
        );

    public static ActorTimelineResponse OfActor { get; } =
        ActorTimelineResponse.From(ActorExamples.Summary, Proposal, Body, "UTC");

    public static PositionsResponse Positions { get; } =
        new(
            Proposal,
            new DateOnly(2024, 10, 2),
            "UTC",
            [
                new PositionResponse(
                    ActorExamples.Summary,
                    StanceLabel.Against,
                    -0.44,
                    -0.85,
                    0.06,
                    1,
                    1,
                    new DateOnly(2024, 10, 1),
                    [StatementExamples.Id]
                ),
            ]
        );

    public static ProposalTimelineResponse OfProposal { get; } =
        new(
            Proposal,
            TimelineGroup.Actor,
            "UTC",
            [GroupTimelineResponse.From(ActorExamples.Summary, ActorExamples.Summary.Country, Body)]
        );
}
