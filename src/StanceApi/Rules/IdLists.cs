namespace StanceApi.Rules;

/// <summary>Ids in a query string, joined by commas.</summary>
public static class IdLists
{
    /// <summary>Each id once, in the order of the lists; none where nothing is given.</summary>
    public static IReadOnlyList<string> Of(params string?[] lists) =>
        [
            .. lists
                .SelectMany(l =>
                    (l ?? "").Split(
                        ',',
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                )
                .Distinct(StringComparer.Ordinal),
        ];
}
