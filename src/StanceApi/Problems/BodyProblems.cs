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

    public static Problem MediaType(string? sent) =>
        new(
            ProblemKinds.UnsupportedMediaType,
            string.IsNullOrEmpty(sent)
                ? "The body was sent without a Content-Type. Send JSON with Content-Type: application/json."
                : $"The body was sent as '{sent}'. Send JSON in UTF-8 with Content-Type: application/json."
        );
}
