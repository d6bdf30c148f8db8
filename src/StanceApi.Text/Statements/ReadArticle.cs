using System.Collections.Immutable;
using StanceApi.Text.Documents;

namespace StanceApi.Text.Statements;

/// <summary>An article after reading: its clean text and every statement in it, in text order.</summary>
/// <param name="Language">BCP 47 tag of the article as a whole.</param>
/// <param name="PublishedAt">The sender's date, else the document's own; null where neither has one.</param>
public sealed record ReadArticle(
    CleanText Clean,
    string? Title,
    string Language,
    DateTimeOffset? PublishedAt,
    ImmutableArray<Statement> Statements
);
