namespace StanceApi.Problems;

/// <summary>The errors of a request body as a whole.</summary>
public static class BodyProblems
{
    public static Problem Empty { get; } =
        new(
            ProblemKinds.EmptyBody,
            "The body is empty. Send a JSON object; /swagger shows what goes into it."
        );

    public static Problem TooLarge(long limit) =>
        new(
            ProblemKinds.TooLarge,
            $"The limit is {limit:N0} bytes. Send a smaller article, or raise Limits:MaxArticleBytes on the server."
        );

    /// <param name="sent">The media type of the request; null where it names none.</param>
    /// <param name="accepted">Those that the call takes; JSON unless given.</param>
    public static Problem MediaType(string? sent, IReadOnlyList<string>? accepted = null)
    {
        string[] types = accepted is { Count: > 0 } ? [.. accepted] : ["application/json"];
        var wanted = $"Send it in UTF-8 with Content-Type: {string.Join(" or ", types)}.";
        return new Problem(
            ProblemKinds.UnsupportedMediaType,
            string.IsNullOrEmpty(sent)
                ? $"The body was sent without a Content-Type. {wanted}"
                : $"The body was sent as '{sent}'. {wanted}"
        );
    }
}
