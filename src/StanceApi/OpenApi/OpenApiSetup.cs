using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using StanceApi.Paging;
using StanceApi.Security;
using Swashbuckle.AspNetCore.SwaggerGen;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace StanceApi.OpenApi;

/// <summary>The OpenAPI 3.1 document at <c>/swagger/v1/swagger.json</c> and the page at <c>/swagger</c>.</summary>
public static class OpenApiSetup
{
    private const string Description = """
        Finds in news articles and transcripts who said what, when, and how it stands toward a proposal;
        keeps it, and draws each actor's timeline from it.

        Start with `POST /api/v1/analyze`: an article in, statements with stances out, nothing stored.
        Then define a proposal, store articles, and ask for positions and timelines.

        Every error is `application/problem+json`; its `type` never changes and leads to its meaning.
        Lists take `limit` and `cursor` and answer `{ items, nextCursor }`.
        Offsets are UTF-16 code units, half open. Times are ISO 8601, countries ISO 3166-1 alpha-3, languages BCP 47.
        """;

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<IApiDescriptionProvider, EndpointDescriptionProvider>();
        services.AddSwaggerGen(Configure);
    }

    public static void UseOpenApiDocument(this WebApplication app) =>
        // Both look closely at every address that they are given.
        app.UseWhen(
            context => IsDocumentation(context.Request.Path),
            documentation =>
            {
                documentation.UseSwagger(o => o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
                documentation.UseSwaggerUI(o =>
                {
                    o.SwaggerEndpoint("v1/swagger.json", "StanceApi");
                    o.DocumentTitle = "StanceApi";
                    o.DocExpansion(DocExpansion.List);
                    o.DisplayRequestDuration();
                    o.EnableTryItOutByDefault();
                    o.EnableDeepLinking();
                });
            }
        );

    public static bool IsDocumentation(PathString path) =>
        path.StartsWithSegments("/swagger", StringComparison.OrdinalIgnoreCase);

    /// <summary>The type's own name; a page of articles is an ArticlePage.</summary>
    private static string SchemaName(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PageResponse<>)
            ? type.GetGenericArguments()[0]
                .Name.Replace("Response", "Page", StringComparison.Ordinal)
            : type.Name;

    private static OpenApiSchema AnyObject() =>
        new() { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true };

    private static void Configure(SwaggerGenOptions options)
    {
        options.SwaggerDoc(
            "v1",
            new OpenApiInfo
            {
                Title = "StanceApi",
                Version = "v1",
                Description = Description,
                License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
            }
        );
        options.AddSecurityDefinition(
            ApiKeyHandler.SchemeName,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = ApiKeyHandler.HeaderName,
                Description =
                    "Needed as soon as the server has keys. The roles are reader, analyst and admin, each with all that the ones before it may.",
            }
        );
        options.AddSecurityDefinition(
            OidcSetup.SchemeName,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description =
                    "A token of the OpenID Connect issuer, where the server is set up for one.",
            }
        );
        options.CustomSchemaIds(SchemaName);
        options.SupportNonNullableReferenceTypes();
        options.CustomOperationIds(api =>
            api.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>()
                .FirstOrDefault()
                ?.EndpointName
        );
        foreach (var xml in Directory.EnumerateFiles(AppContext.BaseDirectory, "StanceApi*.xml"))
        {
            options.IncludeXmlComments(xml);
        }
        // As it is in C#, a node would be described by its parent and its root: clients made from that never end.
        options.MapType<JsonObject>(AnyObject);
        options.MapType<JsonArray>(() =>
            new OpenApiSchema { Type = JsonSchemaType.Array, Items = AnyObject() }
        );
        options.SchemaFilter<WireSchemaFilter>();
        options.OperationFilter<EndpointOperationFilter>();
        options.OperationFilter<ValidationRules>();
        options.DocumentFilter<TagOrder>();
    }
}
