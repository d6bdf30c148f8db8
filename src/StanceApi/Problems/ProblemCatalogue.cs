namespace StanceApi.Problems;

/// <summary>Answers the addresses that the `type` of an error points at.</summary>
public static class ProblemCatalogue
{
    public static void MapProblemCatalogue(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(ProblemKind.Root, () => ProblemKinds.All)
            .AllowAnonymous()
            .ExcludeFromDescription();
        routes
            .MapGet(
                ProblemKind.Root + "/{slug}",
                (string slug) =>
                    ProblemKinds.All.FirstOrDefault(k =>
                        string.Equals(k.Slug, slug, StringComparison.Ordinal)
                    )
                        is { } kind
                        ? Results.Ok(kind)
                        : Results.NotFound()
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
    }
}
