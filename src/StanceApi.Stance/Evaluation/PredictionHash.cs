using System.Security.Cryptography;
using System.Text;
using StanceApi.Stance.Features;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>
/// A model's identity: what it says of statements about proposals that they were not written for, which it did not
/// learn by heart. Files of the same model may differ, this does not.
/// </summary>
internal static class PredictionHash
{
    /// <summary>SHA-256 over the lines of <see cref="Predictions"/>, lower-case hexadecimal.</summary>
    public static string Of(StanceModel model, TrainingSet set)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Predictions(model, set))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{line}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Each row's id, label and act, rows in articles last. Probabilities stay out: their last digits depend on the processor.</summary>
    public static IEnumerable<string> Predictions(StanceModel model, TrainingSet set)
    {
        for (var i = 0; i < set.Rows.Length; i++)
        {
            var row = set.Rows[i];
            var extraction = FeatureExtractor.Extract(
                row.ToScore() with
                {
                    Context = null,
                },
                set.Proposals[i % set.Proposals.Length]
            );
            var classes = model.Probabilities(model.Sum(extraction));
            var label = LabelProbabilities.Best(LabelProbabilities.Of(classes));
            yield return Line(row, label, LabelProbabilities.BestAct(classes, label));
        }

        var judge = new StanceJudge(model);
        foreach (var article in set.InArticles.GroupBy(r => (r.Place!.Text, r.Proposal.Id)))
        {
            var rows = article.ToList();
            var scores = judge.Score([.. rows.Select(r => r.ToScore())], rows[0].Proposal);
            for (var i = 0; i < rows.Count; i++)
            {
                yield return Line(rows[i], scores[i].Label, scores[i].Act);
            }
        }
    }

    private static string Line(TrainingRow row, StanceLabel label, DiplomaticAct act) =>
        $"{row.Id} {label.ToName()} {act.ToName()}";
}
