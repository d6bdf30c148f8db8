using FastEndpoints;
using StanceApi.Actors;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Statements;
using StanceApi.Store.Review;

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
    public ListReviewRules() => Include(new PageRules<ReviewCursor>());
}

public sealed class ListReviewEndpoint(ListReview list)
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
                "Statements that most need a look, the neediest first, each for the first of its reasons: `conflict` (two reviewers disagree), `doubtful-speaker` (it could be one of several actors, or an office that nobody known held on the day; it counts for nobody until that is settled), `undated`, `disagreement` (the model before gave it another label), `uncertain` (the model is less than 60 % sure), `influential` (a position rests on it alone, and no human has looked). Of very many, the first hundred of each reason are ranked together, then the next. Settle it with `POST /statements/{id}/corrections`.";
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
        var page = await list.RunAsync(req.Reason, req.Take(), req.After<ReviewCursor>(), ct);
        await Send.PageAsync(PageResponse.From(page, ReviewItemResponse.From), ct);
    }

    private static ReviewItemResponse Example()
    {
        var statement = StatementExamples.Stored;
        return new ReviewItemResponse(
            ReviewReason.DoubtfulSpeaker,
            0.6,
            null,
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
            ],
            []
        );
    }
}
