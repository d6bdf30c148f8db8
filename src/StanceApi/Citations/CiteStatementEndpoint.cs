using System.Text;
using System.Text.Json;
using FastEndpoints;
using Microsoft.Net.Http.Headers;
using StanceApi.Conditional;
using StanceApi.Json;
using StanceApi.OpenApi;
using StanceApi.Problems;
using StanceApi.Security;

namespace StanceApi.Citations;

/// <summary>A statement to cite.</summary>
public sealed record CiteStatementRequest
{
    /// <summary>Id of the statement.</summary>
    /// <example>09m3k6v2c8r4t</example>
    [RouteParam]
    public string Id { get; init; } = "";

    /// <summary>The form of the answer; wins over `Accept`. JSON holds all the others.</summary>
    [QueryParam]
    public CitationFormat? Format { get; init; }
}

public sealed class CiteStatementEndpoint(CitationReader citations)
    : Endpoint<CiteStatementRequest, CitationResponse>
{
    public override void Configure()
    {
        Get("/statements/{id}/citation");
        Policies(ApiRoles.Reader);
        Tags(ApiTags.Statements);
        Summary(s =>
        {
            s.Summary = "Cite a statement";
            s.Description =
                "Text, speaker, office on the day, source chain, address, days, offsets, hash and confidence, ready to paste. JSON holds every form; `format`, or `Accept: text/plain`, `text/markdown` or `application/vnd.citationstyles.csl+json`, asks for one alone.";
            s.Answers(200, "The citation.", CitationExamples.Citation);
            s.NotModified();
            s.Problems(ProblemKinds.MalformedRequest, ProblemKinds.NotFound);
        });
    }

    public override async Task HandleAsync(CiteStatementRequest req, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(req);
        if (await citations.RunAsync(req.Id, ct) is not { } citation)
        {
            await Send.ProblemAsync(Problem.NoSuch("statement", req.Id));
            return;
        }
        var format = req.Format ?? CitationFormats.Accepted(HttpContext.Request);
        HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        var body = format switch
        {
            CitationFormat.Text => Encoding.UTF8.GetBytes(PlainTextCitation.Of(citation) + "\n"),
            CitationFormat.Markdown => Encoding.UTF8.GetBytes(MarkdownCitation.Of(citation)),
            CitationFormat.CslJson => JsonSerializer.SerializeToUtf8Bytes(
                CslCitation.Of(citation),
                WireJson.Options
            ),
            _ => JsonSerializer.SerializeToUtf8Bytes(
                CitationResponse.From(citation),
                WireJson.Options
            ),
        };
        await Send.ComputedAsync(body, CitationFormats.MediaType(format), ct);
    }
}
