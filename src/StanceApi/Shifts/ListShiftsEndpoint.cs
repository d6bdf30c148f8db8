using FastEndpoints;
using StanceApi.OpenApi;
using StanceApi.Paging;
using StanceApi.Problems;
using StanceApi.Security;

namespace StanceApi.Shifts;

public sealed class ListShiftsEndpoint(ShiftSending shifts)
    : Endpoint<ListShiftsRequest, PageResponse<ShiftResponse>>
{
    public override void Configure()
    {
        Get("/shifts");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Shifts);
        Summary(s =>
        {
            s.Summary = "List the changes of position";
            s.Description =
                "Each with the last statement that shows the old position and the first that shows the new one, the last shift first. One contrary remark is none: a change is reported only where it makes the evidence three times likelier than no change. With `Accept: application/atom+xml` or `format=atom` the answer is the feed of `/shifts.atom`.";
            s.Answers(
                200,
                "A page of shifts.",
                new PageResponse<ShiftResponse>([ShiftExamples.Shift], null)
            );
            s.NotModified();
            s.Problems(
                ProblemKinds.MalformedRequest,
                ProblemKinds.NotFound,
                ProblemKinds.UnknownProposal
            );
        });
    }

    public override async Task HandleAsync(ListShiftsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        HttpContext.Response.Headers.Vary = "Accept";
        if (await shifts.FindAsync(req, Send, ct) is not { } page)
        {
            return;
        }
        var format = req.Format ?? (WantsFeed() ? ShiftFormat.Atom : ShiftFormat.Json);
        await (
            format is ShiftFormat.Atom
                ? ShiftSending.FeedAsync(Send, page, ct)
                : Send.PageAsync(page, ct)
        );
    }

    /// <summary>Whether Atom is named, and JSON is not liked better.</summary>
    private bool WantsFeed()
    {
        var accepted = HttpContext.Request.GetTypedHeaders().Accept;
        return Quality(ShiftFeed.MediaType) is { } atom
            && atom > 0
            && !(Quality("application/json") > atom);

        double? Quality(string type) =>
            accepted
                .Where(a => a.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
                .Select(a => (double?)(a.Quality ?? 1))
                .Max();
    }
}
