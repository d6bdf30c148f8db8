using System.Diagnostics;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>How fast a scorer is on one core, a batch for each proposal.</summary>
public static class ScoringSpeed
{
    private const int Rounds = 15;

    /// <summary>Statements a second in the best of some rounds over all rows, the first of which warm up.</summary>
    public static double Measure(IStanceScorer scorer, TrainingSet set)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(set);
        var batches = set
            .Rows.GroupBy(r => r.Proposal)
            .Select(g => (Proposal: g.Key, Statements: g.Select(r => r.ToScore()).ToList()))
            .ToList();
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var (proposal, statements) in batches)
            {
                scorer.Score(statements, proposal);
            }

            var taken = Stopwatch.GetElapsedTime(start);
            best = taken < best ? taken : best;
        }

        return set.Rows.Length / best.TotalSeconds;
    }
}
