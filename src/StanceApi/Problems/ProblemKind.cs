namespace StanceApi.Problems;

/// <summary>One kind of error. Clients switch on <see cref="Type"/>, which never changes.</summary>
public sealed record ProblemKind(string Slug, int Status, string Title, string Meaning)
{
    public const string Root = "/problems";

    /// <summary>A relative reference that this server answers with the meaning of the error.</summary>
    public string Type => $"{Root}/{Slug}";

    /// <summary>For the documentation.</summary>
    public ProblemResponse Example() =>
        new(
            Type,
            Title,
            Status,
            Meaning,
            "/api/v1/…",
            "0af7651916cd43dd8448eb211c80319c",
            Status is 400 or 422
                ? new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["field"] = ["What is wrong with it and what to send instead."],
                }
                : null,
            DidYouMean: null
        );
}
