using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Stance.Independence;
using StanceApi.Store.Independence;
using StanceApi.Text.Dates;

namespace StanceApi.Statements;

public sealed class ListStatementDuplicatesEndpoint(FindStatementDuplicates find)
    : Endpoint<GetStatementRequest, StatementDuplicatesResponse>
{
    public override void Configure()
    {
        Get("/statements/{id}/duplicates");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Statements);
        Summary(s =>
        {
            s.Summary = "What repeats a statement";
            s.Description =
                "The same words carried by several outlets, rewrites, cut quotations and translations are one piece of evidence: positions and timelines count the group once. Each comes with what makes it a repetition. Two statements are one piece when the same voice said them on the same day and the words are equal, nearly equal or a part of each other.";
            s.Answers(200, "The others of its group.", Example);
            s.NotModified();
            s.Problems(ProblemKinds.NotFound);
        });
    }

    private static StatementDuplicatesResponse Example { get; } =
        new(
            StatementExamples.Id,
            StatementExamples.Id,
            [
                new StatementDuplicateResponse(
                    "09m3k7bq1w2d4",
                    "09m3k7bq1w2cc",
                    "我们没有参加这类同盟的打算",
                    "zh-Hans",
                    ["苏杰生"],
                    new SaidOnResponse(
                        new DateOnly(2024, 10, 1),
                        null,
                        DatePrecision.Day,
                        DateBasis.Explicit
                    ),
                    ["Reuters"],
                    "另一示例报",
                    "https://example.org/articles/2",
                    new DateTimeOffset(2024, 10, 2, 16, 0, 0, TimeSpan.Zero),
                    WordingRelation.Equal,
                    1,
                    "The same words of the same voice, on days that do not differ."
                ),
            ]
        );

    public override async Task HandleAsync(GetStatementRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is not { } duplicates)
        {
            await Send.ProblemAsync(Problem.NoSuch("statement", req.Id));
            return;
        }
        await Send.ComputedAsync(StatementDuplicatesResponse.From(req.Id, duplicates), ct);
    }
}
