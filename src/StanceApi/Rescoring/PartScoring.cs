using StanceApi.Stance.Scoring;
using StanceApi.Store.Rescoring;

namespace StanceApi.Rescoring;

/// <summary>Scores a batch on some threads, each with whole articles.</summary>
public static class PartScoring
{
    public static IReadOnlyList<ScoredPart> Score(
        IStanceScorer scorer,
        RescoreBatch batch,
        int threads,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(batch);
        var scored = batch
            .Parts.Select(p => new ScoredPart(
                p,
                scorer.ModelVersion,
                new StanceScore[p.Stances.Length]
            ))
            .ToList();
        var pieces = scored.SelectMany(Pieces).ToList();
        Parallel.ForEach(
            pieces,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = ct },
            piece =>
                scorer
                    .Score(piece.Statements, piece.Part.Part.Proposal.Proposal)
                    .ToArray()
                    .CopyTo((StanceScore[])piece.Part.Scores, piece.Start)
        );
        return scored;
    }

    private static IEnumerable<Piece> Pieces(ScoredPart part)
    {
        var all = part.Part.ToScore;
        var start = 0;
        for (var i = 1; i <= all.Count; i++)
        {
            if (i == all.Count || !ReferenceEquals(all[i].Place?.Text, all[start].Place?.Text))
            {
                yield return new Piece(part, start, [.. all.Skip(start).Take(i - start)]);
                start = i;
            }
        }
    }

    private sealed record Piece(
        ScoredPart Part,
        int Start,
        IReadOnlyList<StatementToScore> Statements
    );
}
