using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace StanceApi.OpenApi;

/// <summary>Lists the tags with their descriptions, and the paths, in the order of the work.</summary>
public sealed class TagOrder : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(swaggerDoc);
        swaggerDoc.Tags = new SortedSet<OpenApiTag>(
            ApiTags.InOrder.Select(t => new OpenApiTag
            {
                Name = t.Name,
                Description = t.Description,
            }),
            Comparer<OpenApiTag>.Create((a, b) => Rank(a.Name).CompareTo(Rank(b.Name)))
        );
        var paths = swaggerDoc
            .Paths.OrderBy(p =>
                Rank(p.Value.Operations!.Values.First().Tags?.FirstOrDefault()?.Name)
            )
            .ThenBy(p => p.Key, StringComparer.Ordinal)
            .ToList();
        swaggerDoc.Paths = [];
        foreach (var (path, item) in paths)
        {
            ((OpenApiPathItem)item).Operations = item.Operations!.OrderBy(o =>
                    Array.IndexOf(Methods, o.Key)
                )
                .ToDictionary();
            swaggerDoc.Paths.Add(path, item);
        }
    }

    private static readonly HttpMethod[] Methods =
    [
        HttpMethod.Post,
        HttpMethod.Get,
        HttpMethod.Put,
        HttpMethod.Delete,
    ];

    private static int Rank(string? tag)
    {
        for (var i = 0; i < ApiTags.InOrder.Count; i++)
        {
            if (string.Equals(ApiTags.InOrder[i].Name, tag, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return ApiTags.InOrder.Count;
    }
}
