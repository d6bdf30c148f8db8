using System.ComponentModel;
using ModelContextProtocol.Server;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Questions;
using StanceApi.Shifts;
using StanceApi.Stance.Timelines;
using StanceApi.Timelines;

namespace StanceApi.Assistants;

/// <summary>Tools that tell where actors stand, and how they came there.</summary>
[McpServerToolType]
public sealed class PositionTools(StoreQuestions questions)
{
    [McpServerTool(
        Name = "list_proposals",
        Title = "List proposals",
        ReadOnly = true,
        OpenWorld = false
    )]
    [Description(
        "The proposals that statements are judged by, with the ids that the other tools take."
    )]
    public Task<IReadOnlyList<ProposalSummaryResponse>> ProposalsAsync(CancellationToken ct) =>
        questions.ProposalsAsync(ct);

    [McpServerTool(
        Name = "positions",
        Title = "Where everyone stood on a day",
        ReadOnly = true,
        OpenWorld = false
    )]
    [Description(
        "Where each actor stood on a proposal on a day, from against (-1) to favor (+1), with a 90 % interval and the ids of the statements that it rests on. An actor who is not listed said nothing, which is not neutral."
    )]
    public Task<PositionsResponse> PositionsAsync(
        [Description("Id of the proposal, such as asian-nato.")] string proposal,
        [Description("The day, such as 2024-12-31; today unless given. Nothing later counts.")]
            string? at = null,
        CancellationToken ct = default
    ) =>
        questions.PositionsAsync(
            new PositionsRequest { Id = proposal, At = TextValues.Day(nameof(at), at) },
            ct
        );

    [McpServerTool(
        Name = "timeline",
        Title = "How an actor's stance moved",
        ReadOnly = true,
        OpenWorld = false
    )]
    [Description(
        "One actor's statements on a proposal in the order of their days, the position that they add up to, averages by calendar period, and the changes of position with the two statements that show each."
    )]
    public Task<ActorTimelineResponse> TimelineAsync(
        [Description("Id of the actor, such as shigeru-ishiba.")] string actor,
        [Description("Id of the proposal, such as asian-nato.")] string proposal,
        [Description("The first day shown, such as 2022-01-01.")] string? from = null,
        [Description("The last day shown, and the day of the position unless `at` is given.")]
            string? to = null,
        [Description("The day of the position; today unless given.")] string? at = null,
        [Description("day, week, month, quarter or year; year unless given.")]
            string? bucket = null,
        CancellationToken ct = default
    ) =>
        questions.TimelineAsync(
            new ActorTimelineRequest
            {
                Id = actor,
                Proposal = proposal,
                From = TextValues.Day(nameof(from), from),
                To = TextValues.Day(nameof(to), to),
                At = TextValues.Day(nameof(at), at),
                Bucket = TextValues.Choice<BucketSize>(nameof(bucket), bucket) ?? BucketSize.Year,
            },
            ct
        );

    [McpServerTool(
        Name = "shifts",
        Title = "Changes of position",
        ReadOnly = true,
        OpenWorld = false
    )]
    [Description(
        "Who changed their position on a proposal and when, the last change first, each with the last statement of the old position and the first of the new. One contrary remark is no shift."
    )]
    public Task<PageResponse<ShiftResponse>> ShiftsAsync(
        [Description("Id of a proposal; all unless given.")] string? proposal = null,
        [Description("Id of an actor; all unless given.")] string? actor = null,
        [Description("ISO 3166-1 alpha-3 code of the actors' country.")] string? country = null,
        [Description("How many at most, 1 to 200; 50 unless given.")] int? limit = null,
        [Description("The nextCursor of the answer before, for the next page.")]
            string? cursor = null,
        CancellationToken ct = default
    ) =>
        questions.ShiftsAsync(
            new ListShiftsRequest
            {
                Proposal = proposal,
                Actor = actor,
                Country = country,
                Limit = limit,
                Cursor = cursor,
            },
            ct
        );
}
