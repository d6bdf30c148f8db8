using System.Text.Json;
using System.Text.Json.Nodes;
using FastEndpoints;
using Microsoft.OpenApi;
using StanceApi.Json;
using StanceApi.Security;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StanceApi.OpenApi;

/// <summary>Adds what the API explorer has no place for: examples, headers and the key.</summary>
public sealed class EndpointOperationFilter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(context);
        if (EndpointDescriptionProvider.Endpoint(context.ApiDescription) is not { } endpoint)
        {
            return;
        }
        if (endpoint.EndpointSummary is { } summary)
        {
            DescribeParameters(operation, summary);
            AddRequestExamples(operation, summary);
            AddResponseExamples(operation, summary);
        }
        if (endpoint.AnonymousVerbs is null)
        {
            operation.Security =
            [
                new OpenApiSecurityRequirement
                {
                    [
                        new OpenApiSecuritySchemeReference(
                            ApiKeyHandler.SchemeName,
                            context.Document
                        )
                    ] = [],
                },
            ];
        }
    }

    private static void DescribeParameters(OpenApiOperation operation, EndpointSummary summary)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (
                summary.Params.FirstOrDefault(p =>
                    string.Equals(p.Key, parameter.Name, StringComparison.OrdinalIgnoreCase)
                ) is
                { Value: { } text }
            )
            {
                parameter.Description = text;
            }
        }
    }

    private static void AddRequestExamples(OpenApiOperation operation, EndpointSummary summary)
    {
        foreach (
            var media in operation.RequestBody?.Content?.Values.OfType<OpenApiMediaType>() ?? []
        )
        {
            media.Examples = summary
                .RequestExamples.Select(
                    (e, i) =>
                        KeyValuePair.Create<string, IOpenApiExample>(
                            $"example{i + 1}",
                            new OpenApiExample { Summary = e.Summary, Value = Node(e.Value) }
                        )
                )
                .ToDictionary(StringComparer.Ordinal);
        }
    }

    private static void AddResponseExamples(OpenApiOperation operation, EndpointSummary summary)
    {
        foreach (var (status, example) in summary.ResponseExamples)
        {
            foreach (
                var media in operation.Responses?[
                    status.ToString()
                ].Content?.Values.OfType<OpenApiMediaType>()
                    ?? []
            )
            {
                media.Example = Node(example);
            }
        }
    }

    private static JsonNode? Node(object value) =>
        JsonSerializer.SerializeToNode(value, WireJson.Options);
}
