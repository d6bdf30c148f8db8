using StanceApi.Statements;

namespace StanceApi.Analyze;

/// <summary>An article, read.</summary>
/// <param name="Language" example="en">BCP 47 tag of the article as a whole.</param>
/// <param name="Title">The document's title, where it has one.</param>
/// <param name="PublishedAt">The request's date, else the document's own.</param>
/// <param name="Text">The readable text; all offsets point into it.</param>
/// <param name="Statements">Every statement in text order.</param>
public sealed record AnalyzeResponse(
    string Language,
    string? Title,
    DateTimeOffset? PublishedAt,
    string Text,
    IReadOnlyList<StatementResponse> Statements
);
