using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;

namespace StanceApi.Shifts;

public sealed class ShiftFeedEndpoint(ShiftSending shifts) : Endpoint<ShiftFeedRequest>
{
    public override void Configure()
    {
        Get("/shifts.atom");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Shifts);
        Summary(s =>
        {
            s.Summary = "Subscribe to the changes of position";
            s.Description =
                "The same as `/shifts`, as an Atom feed for a feed reader. An entry keeps its id; `updated` is when its statements were last judged.";
            s.Response<string>(200, "The feed.", ShiftFeed.MediaType);
            s.ResponseExamples[200] = ShiftExamples.Feed;
            s.NotModified();
            s.Problems(
                ProblemKinds.MalformedRequest,
                ProblemKinds.NotFound,
                ProblemKinds.UnknownProposal
            );
        });
    }

    public override async Task HandleAsync(ShiftFeedRequest req, CancellationToken ct)
    {
        if (await shifts.FindAsync(req, Send, ct) is { } page)
        {
            await ShiftSending.FeedAsync(Send, page, ct);
        }
    }
}
