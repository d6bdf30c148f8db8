using System.Collections;
using System.Reflection;
using System.Text.Json;
using FastEndpoints;
using Microsoft.AspNetCore.Routing.Patterns;

namespace StanceApi.OpenApi;

public enum RequestPart
{
    Path,
    Query,
    Header,
    Body,
}

/// <summary>A request property and where it travels.</summary>
public sealed record RequestField(PropertyInfo Property, string Name, RequestPart Part);

/// <summary>Sorts the properties of an endpoint's request type into path, query, header and body, as the binder does.</summary>
public static class RequestShape
{
    public static IEnumerable<RequestField> Of(
        EndpointDefinition endpoint,
        string route,
        string? method
    )
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var type = endpoint.ReqDtoType;
        if (type == typeof(EmptyRequest) || type.IsAssignableTo(typeof(IEnumerable)))
        {
            yield break;
        }
        var inRoute = RoutePatternFactory
            .Parse(route)
            .Parameters.Select(p => p.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.SetMethod is null)
            {
                continue;
            }
            var name =
                property.GetCustomAttribute<BindFromAttribute>()?.Name
                ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (inRoute.Contains(name))
            {
                yield return new RequestField(property, name, RequestPart.Path);
            }
            else if (property.GetCustomAttribute<FromHeaderAttribute>() is { } header)
            {
                yield return new RequestField(
                    property,
                    header.HeaderName ?? name,
                    RequestPart.Header
                );
            }
            else if (property.IsDefined(typeof(QueryParamAttribute)) || !HasBody(method))
            {
                yield return new RequestField(property, name, RequestPart.Query);
            }
            else
            {
                yield return new RequestField(property, name, RequestPart.Body);
            }
        }
    }

    public static bool HasBody(string? method) => method is "POST" or "PUT" or "PATCH";
}
