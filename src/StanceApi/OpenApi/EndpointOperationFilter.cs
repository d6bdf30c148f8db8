using System.Text.Json;
using System.Text.Json.Nodes;
using FastEndpoints;
using Microsoft.OpenApi;
using StanceApi.Idempotency;
using StanceApi.Json;
using StanceApi.Security;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StanceApi.OpenApi;

/// <summary>Adds what the API explorer has no place for: examples, headers and the key.</summary>
public sealed class EndpointOperationFilter : IOperationFilter
{
    private static readonly Dictionary<string, IOpenApiMediaType> NoContent = new(
        StringComparer.Ordinal
    );

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
            AddRequestExamples(operation, summary);
            AddResponseExamples(operation, summary);
        }
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            DescribeFilter(parameter);
        }
        AddConditions(operation);
        if (IdempotentRequests.AppliesTo(endpoint, context.ApiDescription.HttpMethod))
        {
            AddHeader(
                operation,
                IdempotentRequests.Header,
                "A value of your choice, such as a UUID: the same request with the same key within a day is done once and answered alike. With another body the key answers 422, while the first one is being answered 409."
            );
        }
        if (endpoint.AnonymousVerbs is null)
        {
            var role = ApiRoles.Of(endpoint);
            operation.Description = $"{operation.Description} Needs the role {role}.";
            operation.Security =
            [
                Requirement(ApiKeyHandler.SchemeName, role, context.Document),
                Requirement(OidcSetup.SchemeName, role, context.Document),
            ];
        }
    }

    private static OpenApiSecurityRequirement Requirement(
        string scheme,
        string role,
        OpenApiDocument document
    ) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [role] };

    // The page sends every example that a parameter has: for filters, all of them at once would find nothing.
    private static void DescribeFilter(OpenApiParameter parameter)
    {
        if (parameter is { In: ParameterLocation.Query, Required: false, Example: { } example })
        {
            parameter.Description = $"{parameter.Description} For example `{example}`.";
            parameter.Example = null;
        }
    }

    private static void AddConditions(OpenApiOperation operation)
    {
        if (operation.Responses?.ContainsKey("304") is true)
        {
            AddHeader(
                operation,
                "If-None-Match",
                "An `ETag` that you have; the same one answers 304."
            );
        }
        if (operation.Responses?.ContainsKey("412") is true)
        {
            AddHeader(
                operation,
                "If-Match",
                "The `ETag` that the change is meant for; another version answers 412."
            );
        }
    }

    private static void AddHeader(OpenApiOperation operation, string name, string description) =>
        (operation.Parameters ??= []).Add(
            new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }
        );

    private static void AddRequestExamples(OpenApiOperation operation, EndpointSummary summary)
    {
        foreach (var (mediaType, content) in operation.RequestBody?.Content ?? NoContent)
        {
            if (content is not OpenApiMediaType media)
            {
                continue;
            }
            // Of several media types, each has the examples that carry its name.
            media.Examples = summary
                .RequestExamples.Where(e =>
                    operation.RequestBody!.Content!.Count == 1
                    || string.Equals(e.Summary, mediaType, StringComparison.Ordinal)
                )
                .Select(
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
