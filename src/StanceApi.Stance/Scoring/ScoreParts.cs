using System.Collections.Immutable;

namespace StanceApi.Stance.Scoring;

/// <summary>What moves a score beside single words.</summary>
public enum ScorePartName
{
    /// <summary>What an empty statement would get.</summary>
    Constant,

    /// <summary>Words too light to be listed.</summary>
    OtherWords,

    /// <summary>The statement as a whole: whether it names the proposal, how long it is.</summary>
    Statement,

    /// <summary>The question it answers or the sentence before it.</summary>
    Context,

    /// <summary>The article around it.</summary>
    Article,

    /// <summary>The example statements of the proposal.</summary>
    Examples,

    /// <summary>Takes back all the others: a statement about something else has the score 0.</summary>
    Unrelated,
}

/// <param name="Weight">Signed share of the score; negative is against.</param>
public sealed record ScorePart(ScorePartName Name, double Weight);

internal static class ScoreParts
{
    /// <summary>All that is not 0. With the evidence they add up to the score.</summary>
    public static ImmutableArray<ScorePart> Of(StanceScore score, OtherShares others)
    {
        var margin = score.Probabilities.Favor - score.Probabilities.Against;
        var moved =
            score.Evidence.Sum(e => e.Weight)
            + others.Words
            + others.Statement
            + others.Context
            + others.Article
            + others.Examples;
        ScorePart[] parts =
        [
            new(ScorePartName.Constant, margin - moved),
            new(ScorePartName.OtherWords, others.Words),
            new(ScorePartName.Statement, others.Statement),
            new(ScorePartName.Context, others.Context),
            new(ScorePartName.Article, others.Article),
            new(ScorePartName.Examples, others.Examples),
            new(ScorePartName.Unrelated, score.Score - margin),
        ];
        return [.. parts.Where(p => p.Weight != 0)];
    }
}
