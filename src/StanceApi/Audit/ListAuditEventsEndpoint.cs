using FastEndpoints;
using FluentValidation;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Audit;
using StanceApi.Store.Paging;

namespace StanceApi.Audit;

/// <summary>Which changes are wanted; the conditions are joined by "and".</summary>
public sealed record ListAuditEventsRequest : PageRequest
{
    /// <summary>The name of an API key, or `local`.</summary>
    /// <example>local</example>
    [QueryParam]
    public string? Who { get; init; }

    /// <summary>What was done.</summary>
    [QueryParam]
    public AuditAction? Action { get; init; }

    /// <summary>The kind of thing.</summary>
    /// <example>actor</example>
    [QueryParam]
    public string? Entity { get; init; }

    /// <summary>Id of the thing.</summary>
    /// <example>ada-example</example>
    [QueryParam]
    public string? EntityId { get; init; }

    /// <summary>All changes of one request.</summary>
    [QueryParam]
    public string? CauseId { get; init; }

    /// <summary>Made on this day (UTC) or later.</summary>
    /// <example>2024-10-01</example>
    [QueryParam]
    public DateOnly? From { get; init; }

    /// <summary>Made on this day (UTC) or earlier.</summary>
    /// <example>2024-10-31</example>
    [QueryParam]
    public DateOnly? To { get; init; }

    public AuditFilter ToFilter() =>
        new(
            Who,
            Action,
            Entity,
            EntityId,
            CauseId,
            From is { } from ? Midnight(from) : null,
            To is { } to && to < DateOnly.MaxValue ? Midnight(to.AddDays(1)) : null
        );

    private static DateTimeOffset Midnight(DateOnly day) =>
        new(day, TimeOnly.MinValue, TimeSpan.Zero);
}

public sealed class ListAuditEventsRules : Validator<ListAuditEventsRequest>
{
    public ListAuditEventsRules()
    {
        Include(new PageRules<IdCursor>());
        RuleFor(r => r.To)
            .Must((r, to) => to is null || r.From is null || to >= r.From)
            .WithMessage("to lies before from; exchange the two.");
    }
}

public sealed class ListAuditEventsEndpoint(ListAuditEvents list)
    : Endpoint<ListAuditEventsRequest, PageResponse<AuditEventResponse>>
{
    public override void Configure()
    {
        Get("/audit-events");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Audit);
        Summary(s =>
        {
            s.Summary = "Who changed what";
            s.Description =
                "Every change that a caller made to an actor, the last first, with what was there before and after. Events are added and never changed.";
            s.Answers(
                200,
                "A page of changes.",
                new PageResponse<AuditEventResponse>([Example], null)
            );
            s.Problems(ProblemKinds.MalformedRequest);
        });
    }

    private static AuditEventResponse Example { get; } =
        AuditEventResponse.From(
            new AuditEvent(
                "09m3k7bq1w2d4",
                new DateTimeOffset(2024, 10, 2, 14, 0, 0, TimeSpan.Zero),
                "local",
                AuditAction.Change,
                "actor",
                "ada-example",
                "The ministry's own spelling",
                "09m3k7bq1w2d4",
                """{"name":"A. Example"}""",
                """{"name":"Ada Example"}"""
            )
        );

    public override async Task HandleAsync(ListAuditEventsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var page = await list.RunAsync(req.ToFilter(), req.Take(), req.After<IdCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, AuditEventResponse.From), ct);
    }
}
