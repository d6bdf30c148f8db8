using Microsoft.Net.Http.Headers;

namespace StanceApi.Conditional;

/// <summary>Entity tags: what the client knows against what is there.</summary>
public static class EntityTags
{
    public static EntityTagHeaderValue Of(string version) => new($"\"{version}\"");

    /// <summary>Whether the client has this version already.</summary>
    public static bool IsKnown(HttpRequest request, string version) =>
        request
            .GetTypedHeaders()
            .IfNoneMatch.Any(t =>
                t.Compare(EntityTagHeaderValue.Any, useStrongComparison: false)
                || t.Compare(Of(version), useStrongComparison: false)
            );

    /// <summary>Whether the request changes something only at certain versions.</summary>
    public static bool HasCondition(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Headers.IfMatch.Count > 0;
    }

    /// <summary>Whether the client may change this version: it named it, or named none.</summary>
    public static bool MayChange(HttpRequest request, string version) =>
        !HasCondition(request)
        || request
            .GetTypedHeaders()
            .IfMatch.Any(t =>
                t.Compare(EntityTagHeaderValue.Any, useStrongComparison: true)
                || t.Compare(Of(version), useStrongComparison: true)
            );
}
