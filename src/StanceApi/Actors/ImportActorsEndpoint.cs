using FastEndpoints;
using Microsoft.Extensions.Options;
using StanceApi.Limits;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;
using StanceApi.Store.Actors;

namespace StanceApi.Actors;

/// <summary>A directory of actors, as CSV or NDJSON in the body.</summary>
public sealed record ImportActorsRequest
{
    /// <summary>`true` tells what would be done and stores nothing.</summary>
    [QueryParam]
    public bool? DryRun { get; init; }
}

/// <summary>What an import did, or would do.</summary>
/// <param name="DryRun">Whether nothing was stored.</param>
/// <param name="Created" example="3">Actors that were not there.</param>
/// <param name="Changed" example="1">Actors that got names, offices or facts.</param>
/// <param name="Unchanged" example="0">Actors of which all was known.</param>
/// <param name="Errors">Lines that were left out, and why.</param>
public sealed record ImportActorsResponse(
    bool DryRun,
    int Created,
    int Changed,
    int Unchanged,
    IReadOnlyList<ImportErrorResponse> Errors
);

/// <summary>A line that was left out.</summary>
/// <param name="Line" example="7">From 1, the header of a CSV file included.</param>
/// <param name="Message" example="officeTo: The end lies before the beginning; exchange the two.">What is wrong with it.</param>
public sealed record ImportErrorResponse(int Line, string Message);

public sealed class ImportActorsEndpoint(ImportActors import, IOptions<LimitOptions> limits)
    : Endpoint<ImportActorsRequest, ImportActorsResponse>
{
    public override void Configure()
    {
        Post("/actors/import");
        Policies(ApiRoles.Analyst);
        Tags(ApiTags.Actors);
        Description(b =>
            b.ClearDefaultAccepts()
                .Accepts<string>(ActorFiles.Csv, ActorFiles.Ndjson)
                .WithRequestTimeout(RequestTimes.Long)
        );
        Summary(s =>
        {
            s.Summary = "Import a directory of actors";
            s.Description =
                $"NDJSON with one object a line as in `POST /actors`, or CSV with a header of any of these columns: {string.Join(", ", ActorCsv.Columns)}. Several CSV lines with one id, or one name, type and country, add names and offices to one actor. An actor is known by its id, else by name, type and country; known ones get what they lack. Lines with errors are left out and listed; all others are stored in one transaction.";
            s.Example(ActorFiles.Csv, ActorExamples.Csv);
            s.Example(ActorFiles.Ndjson, ActorExamples.Ndjson);
            s.Answers(200, "What was done.", ActorExamples.Import);
            s.Problems([.. ProblemKinds.OfBody]);
        });
    }

    public override async Task HandleAsync(ImportActorsRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        var body = new LimitedStream(HttpContext.Request.Body, limits.Value.MaxBodyBytes);
        var (lines, errors) = await ActorFiles.ReadAsync(body, HttpContext.Request.ContentType, ct);
        if (lines.Count == 0 && errors.Count == 0)
        {
            await Send.ProblemAsync(BodyProblems.Empty);
            return;
        }
        var isDry = req.DryRun is true;
        var outcome = await import.RunAsync(lines, isDry, HttpContext.Author(), ct);
        await Send.OkAsync(
            new ImportActorsResponse(
                isDry,
                outcome.Created,
                outcome.Changed,
                outcome.Unchanged,
                [
                    .. errors
                        .Concat(outcome.Errors)
                        .OrderBy(e => e.Line)
                        .Select(e => new ImportErrorResponse(e.Line, e.Message)),
                ]
            ),
            ct
        );
    }
}
