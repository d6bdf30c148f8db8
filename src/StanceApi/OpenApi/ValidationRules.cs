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
        var rules = RulesOf(type).ToLookup(r => r.Field, r => r.Rule, StringComparer.Ordinal);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter is { Name: { } name, Schema: OpenApiSchema schema })
            {
                foreach (var rule in rules[name])
                {
                    Apply(rule, schema);
                }
            }
        }
    }

    private IEnumerable<(string Field, IPropertyValidator Rule)> RulesOf(Type validator)
    {
        var instance = (IValidator)ActivatorUtilities.CreateInstance(services, validator);
        foreach (var rule in instance.CreateDescriptor().Rules)
        {
            foreach (var component in rule.Components)
            {
                if (rule.PropertyName is { Length: > 0 } property)
                {
                    yield return (
                        JsonNamingPolicy.CamelCase.ConvertName(property),
                        component.Validator
                    );
                }
                else if (component.Validator is IChildValidatorAdaptor included)
                {
                    foreach (var inner in RulesOf(included.ValidatorType))
                    {
                        yield return inner;
                    }
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
