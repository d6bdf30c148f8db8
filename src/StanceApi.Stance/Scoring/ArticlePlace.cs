using System.Collections.Immutable;

namespace StanceApi.Stance.Scoring;

/// <summary>Where a statement stands in its article: what the article says around it tells what "this idea" is.</summary>
/// <param name="Text">The article's clean text.</param>
/// <param name="Start">The statement's offset in <paramref name="Text"/>, in UTF-16 code units.</param>
/// <param name="End">Half-open.</param>
/// <param name="Statements">All statements of the article in text order, this one among them; empty where they are not known.</param>
public sealed record ArticlePlace(
    string? Title,
    string Text,
    int Start,
    int End,
    ImmutableArray<ArticleStatement> Statements
)
{
    /// <summary>The statement as the others see it; null where the article's are not known.</summary>
    public ArticleStatement? Own => OwnIndex is var at and >= 0 ? Statements[at] : null;

    /// <summary>Which of <see cref="Statements"/> it is; -1 where the article's are not known.</summary>
    internal int OwnIndex
    {
        get
        {
            for (var i = 0; i < Statements.Length; i++)
            {
                if (Statements[i].Start == Start)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
