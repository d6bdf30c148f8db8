using FastEndpoints;
using StanceApi.Conditional;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Statements;

namespace StanceApi.Statements;

/// <summary>One statement.</summary>
public sealed record GetStatementRequest
{
    /// <summary>Id of the statement.</summary>
    /// <example>09m3k6v2c8r4t</example>
    [RouteParam]
    public string Id { get; init; } = "";
}

public sealed class GetStatementEndpoint(FindStatement find)
    : Endpoint<GetStatementRequest, StatementResponse>
{
    public override void Configure()
    {
        Get("/statements/{id}");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Statements);
        Summary(s =>
        {
            s.Summary = "Read one statement";
            s.Description =
                "With its speakers, its day and its stances. Its offsets point into the `text` of its article.";
            s.Answers(200, "The statement.", StatementExamples.Stored);
            s.NotModified();
            s.Problems(ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(GetStatementRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await find.RunAsync(req.Id, ct) is not { } statement)
        {
            await Send.ProblemAsync(Problem.NoSuch("statement", req.Id));
            return;
        }
        await Send.ResourceAsync(StatementResponse.From(statement), statement.Version, ct);
    }
}
