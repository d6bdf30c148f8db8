using FastEndpoints;
using StanceApi.Actors;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Statements;
using StanceApi.Store.Actors;
using StanceApi.Store.Paging;

namespace StanceApi.Review;

/// <summary>What is wanted of the statements that wait for a human.</summary>
public sealed record ListReviewRequest : PageRequest
{
    /// <summary>Why they wait; every reason unless given.</summary>
    [QueryParam]
    public ReviewReason? Reason { get; init; }
}

public sealed class ListReviewRules : Validator<ListReviewRequest>
{
    public ListReviewRules() => Include(new PageRules<IdCursor>());
}

public sealed class ListReviewEndpoint(ListDoubtfulSpeakers list)
    : Endpoint<ListReviewRequest, PageResponse<ReviewItemResponse>>
{
    public override void Configure()
    {
        Get("/review");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Review);
        Summary(s =>
        {
            s.Summary = "List what needs a human";
            s.Description =
                "Statements whose speaker could be one of several actors, or an office that nobody known held on the day; the latest stored first. They count for nobody until it is settled.";
            s.Answers(
                200,
                "A page of statements, each with its doubt.",
                new PageResponse<ReviewItemResponse>([Example()], null)
            );
            s.Problems(ProblemKinds.MalformedRequest);
        });
    }

    public override async Task HandleAsync(ListReviewRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var page = await list.RunAsync(req.Take(), req.After<IdCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, ReviewItemResponse.From), ct);
    }

    private static ReviewItemResponse Example()
    {
        var statement = StatementExamples.Stored;
        return new ReviewItemResponse(
            ReviewReason.DoubtfulSpeaker,
            statement with
            {
                Speakers = [statement.Speakers[0] with { ActorId = null }],
            },
            [
                new DoubtfulSpeakerResponse(
                    statement.Speakers[0].Name,
                    statement.Speakers[0].Mention,
                    [
                        ActorExamples.Candidate with
                        {
                            Confidence = 0.56,
                            Reasons = ["the family name", "of JPN"],
                        },
                    ]
                ),
            ]
        );
    }
}
