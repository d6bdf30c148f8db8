using System.Text.Json;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StanceApi.OpenApi;

/// <summary>Copies the validators' lengths, patterns and ranges to the query parameters that they guard.</summary>
public sealed class ValidationRules(IServiceProvider services) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(context);
        if (
            EndpointDescriptionProvider.Endpoint(context.ApiDescription)
            is not { ValidatorType: { } type }
        )
        {
            return;
        }
        var rules = (
            (IValidator)ActivatorUtilities.CreateInstance(services, type)
        ).CreateDescriptor();
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.Schema is OpenApiSchema schema)
            {
                foreach (
                    var (rule, _) in rules
                        .GetMembersWithValidators()
                        .Where(m =>
                            string.Equals(
                                JsonNamingPolicy.CamelCase.ConvertName(m.Key),
                                parameter.Name,
                                StringComparison.Ordinal
                            )
                        )
                        .SelectMany(m => m)
                )
                {
                    Apply(rule, schema);
                }
            }
        }
    }

    private static void Apply(IPropertyValidator rule, OpenApiSchema schema)
    {
        switch (rule)
        {
            case ILengthValidator length:
                schema.MinLength = length.Min > 0 ? length.Min : null;
                schema.MaxLength = length.Max > 0 ? length.Max : null;
                break;
            case IRegularExpressionValidator pattern:
                schema.Pattern = pattern
                    .Expression.Replace(@"\A", "^", StringComparison.Ordinal)
                    .Replace(@"\z", "$", StringComparison.Ordinal);
                break;
            case IBetweenValidator between:
                schema.Minimum = between.From.ToString();
                schema.Maximum = between.To.ToString();
                break;
        }
    }
}
