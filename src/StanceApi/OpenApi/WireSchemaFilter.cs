using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using FastEndpoints;
using Microsoft.OpenApi;
using StanceApi.Proposals;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StanceApi.OpenApi;

/// <summary>
/// Corrects schemas where the generator cannot know the wire: names of several forms, nullable references,
/// request properties outside the body, and answers in which no property is ever missing.
/// </summary>
public sealed class WireSchemaFilter : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (schema is not OpenApiSchema open || context.MemberInfo is not null)
        {
            return;
        }
        if (context.Type == typeof(LocalizedTexts))
        {
            DescribeTexts(open);
        }
        else if (open.Properties is { Count: > 0 } properties)
        {
            // Later versions may add fields.
            open.AdditionalPropertiesAllowed = true;
            foreach (var property in context.Type.GetProperties())
            {
                Correct(open, properties, property);
            }
            if (!IsRequest(context.Type))
            {
                open.Required = properties.Keys.ToHashSet(StringComparer.Ordinal);
            }
        }
    }

    private static bool IsRequest(Type type) =>
        type.Name.EndsWith("Request", StringComparison.Ordinal)
        || type.Name.EndsWith("Input", StringComparison.Ordinal);

    private static void Correct(
        OpenApiSchema schema,
        IDictionary<string, IOpenApiSchema> properties,
        PropertyInfo property
    )
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        if (property.IsDefined(typeof(DontBindAttribute), inherit: true))
        {
            properties.Remove(name);
            schema.Required?.Remove(name);
        }
        else if (property.IsDefined(typeof(RequiredAttribute)))
        {
            (schema.Required ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
            if (properties.TryGetValue(name, out var required) && required is OpenApiSchema plain)
            {
                plain.Type &= ~JsonSchemaType.Null;
            }
        }
        else if (
            properties.TryGetValue(name, out var child)
            && child is OpenApiSchemaReference
            && new NullabilityInfoContext().Create(property).ReadState is NullabilityState.Nullable
        )
        {
            properties[name] = new OpenApiSchema
            {
                Description = child.Description,
                OneOf = [child, new OpenApiSchema { Type = JsonSchemaType.Null }],
            };
        }
    }

    private static void DescribeTexts(OpenApiSchema schema)
    {
        var text = new OpenApiSchema { Type = JsonSchemaType.String };
        var tagged = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["text"] = text,
                ["language"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.String | JsonSchemaType.Null,
                    Description = "BCP 47.",
                },
            },
            Required = new HashSet<string>(StringComparer.Ordinal) { "text" },
        };
        var byLanguage = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalProperties = text,
            Description = "BCP 47 tag to text.",
        };
        var list = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema { AnyOf = [text, tagged] },
        };
        schema.Type = null;
        schema.Properties = null;
        schema.AdditionalPropertiesAllowed = true;
        schema.AnyOf = [text, byLanguage, tagged, list];
    }
}
