namespace StanceApi.Problems;

/// <summary>One kind of error. Clients switch on <see cref="Type"/>, which never changes.</summary>
public sealed record ProblemKind(string Slug, int Status, string Title, string Meaning)
{
    public const string Root = "/problems";

    /// <summary>A relative reference that this server answers with the meaning of the error.</summary>
    public string Type => $"{Root}/{Slug}";
}
