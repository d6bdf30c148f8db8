using System.Collections.Immutable;
using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Scoring;

/// <summary>An article made ready for judging its statements against one proposal.</summary>
/// <param name="Impressions">One for each statement of the article.</param>
/// <param name="Works">What was made of its first statements; good until the thread reads another article.</param>
internal sealed record ArticleView(
    ArticleReading Reading,
    ImmutableArray<ArticleStatement> Statements,
    Impression[] Impressions,
    StatementWork[] Works
)
{
    /// <param name="at">Which of the article's statements is meant.</param>
    public Surroundings Around(int at) => Surroundings.Of(Statements, Impressions, at);

    /// <summary>Null where the statement is not one of the first, or its words are not the article's.</summary>
    public StatementWork? WorkOf(StatementToScore statement, int at) =>
        at >= 0
        && at < Works.Length
        && statement
            .Place!.Text.AsSpan()[Statements[at].Start..Statements[at].End]
            .SequenceEqual(statement.Text)
            ? Works[at]
            : null;
}
