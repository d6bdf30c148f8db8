using System.ComponentModel.DataAnnotations;
using FastEndpoints;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using BindingSource = Microsoft.AspNetCore.Mvc.ModelBinding.BindingSource;

namespace StanceApi.OpenApi;

/// <summary>
/// Tells the API explorer what FastEndpoints knows: parameters by where they travel, one JSON body,
/// every response with its type, texts and tags.
/// </summary>
public sealed class EndpointDescriptionProvider : IApiDescriptionProvider
{
    private static readonly EmptyModelMetadataProvider Metadata = new();

    /// <summary>After the framework's own provider, which runs at -1100.</summary>
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var api in context.Results)
        {
            if (Endpoint(api) is { } endpoint)
            {
                DescribeTexts(api, endpoint);
                DescribeRequest(api, endpoint);
                DescribeResponses(api, endpoint);
            }
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context) { }

    public static EndpointDefinition? Endpoint(ApiDescription api)
    {
        ArgumentNullException.ThrowIfNull(api);
        return api.ActionDescriptor.EndpointMetadata.OfType<EndpointDefinition>().FirstOrDefault();
    }

    private static void DescribeTexts(ApiDescription api, EndpointDefinition endpoint)
    {
        var metadata = api.ActionDescriptor.EndpointMetadata;
        if (endpoint.EndpointSummary is { } summary)
        {
            metadata.Add(new EndpointSummaryAttribute(summary.Summary));
            metadata.Add(new EndpointDescriptionAttribute(summary.Description));
        }
        metadata.Add(new TagsAttribute([.. endpoint.EndpointTags ?? []]));
    }

    private static void DescribeRequest(ApiDescription api, EndpointDefinition endpoint)
    {
        api.ParameterDescriptions.Clear();
        api.SupportedRequestFormats.Clear();
        var fields = RequestShape.Of(endpoint, api.RelativePath!, api.HttpMethod).ToList();
        foreach (var field in fields.Where(f => f.Part is not RequestPart.Body))
        {
            var model = Metadata.GetMetadataForProperty(
                field.Property.DeclaringType!,
                field.Property.Name
            );
            api.ParameterDescriptions.Add(
                new ApiParameterDescription
                {
                    Name = field.Name,
                    Source = field.Part switch
                    {
                        RequestPart.Path => BindingSource.Path,
                        RequestPart.Header => BindingSource.Header,
                        _ => BindingSource.Query,
                    },
                    Type = model.ModelType,
                    ModelMetadata = model,
                    IsRequired =
                        field.Part is RequestPart.Path
                        || field.Property.IsDefined(typeof(RequiredAttribute), inherit: true),
                }
            );
        }
        if (TextBody(api) is { Count: > 0 } mediaTypes)
        {
            DescribeBody(api, typeof(string), mediaTypes);
        }
        else if (fields.Exists(f => f.Part is RequestPart.Body))
        {
            DescribeBody(api, endpoint.ReqDtoType, ["application/json"]);
        }
    }

    /// <summary>The media types of a body that no JSON object is bound to.</summary>
    private static IReadOnlyList<string> TextBody(ApiDescription api) =>
        api.ActionDescriptor.EndpointMetadata.OfType<IAcceptsMetadata>()
            .LastOrDefault(a => a.RequestType == typeof(string))
            ?.ContentTypes
        ?? [];

    private static void DescribeBody(
        ApiDescription api,
        Type type,
        IReadOnlyList<string> mediaTypes
    )
    {
        foreach (var mediaType in mediaTypes)
        {
            api.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = mediaType });
        }
        api.ParameterDescriptions.Add(
            new ApiParameterDescription
            {
                Name = "body",
                Source = BindingSource.Body,
                Type = type,
                ModelMetadata = Metadata.GetMetadataForType(type),
                IsRequired = true,
            }
        );
    }

    private static void DescribeResponses(ApiDescription api, EndpointDefinition endpoint)
    {
        api.SupportedResponseTypes.Clear();
        var produced = api
            .ActionDescriptor.EndpointMetadata.OfType<IProducesResponseTypeMetadata>()
            .GroupBy(r => r.StatusCode)
            .OrderBy(g => g.Key);
        foreach (var response in produced.Select(g => g.Last()))
        {
            var type = response.Type ?? typeof(void);
            api.SupportedResponseTypes.Add(
                new ApiResponseType
                {
                    StatusCode = response.StatusCode,
                    Type = type,
                    ModelMetadata = type == typeof(void) ? null : Metadata.GetMetadataForType(type),
                    ApiResponseFormats =
                    [
                        .. response.ContentTypes.Select(c => new ApiResponseFormat
                        {
                            MediaType = c,
                        }),
                    ],
                    Description = endpoint.EndpointSummary?.Responses.GetValueOrDefault(
                        response.StatusCode
                    ),
                }
            );
        }
    }
}
