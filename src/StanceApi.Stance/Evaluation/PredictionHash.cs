using System.Security.Cryptography;
using System.Text;
using StanceApi.Stance.Features;
using StanceApi.Stance.Relevance;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>
/// A model's identity: what it says of statements about proposals that they were not written for, which it did not
/// learn by heart. Files of the same model may differ, this does not.
/// </summary>
internal static class PredictionHash
{
    /// <summary>SHA-256 over each row's id, label and act, lower-case hexadecimal. Probabilities stay out: their last digits depend on the processor.</summary>
    public static string Of(StanceModel model, TrainingSet set)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
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
            Append(hash, row, model.Probabilities(model.Sum(extraction)));
        }

        foreach (var row in set.InArticles)
        {
            var profile = ProposalProfile.Of(row.Proposal);
            var extraction = FeatureExtractor.Extract(row.ToScore(), row.Proposal);
            var sums = model.Sum(extraction);
            var place = ArticleFeatures.Of(
                extraction,
                ArticleReading.Of(row.Place!, row.Language, profile),
                row.Place!,
                profile,
                StanceModel.UnrelatedOdds(ref sums)
            );
            var classes = new double[StanceClasses.Count];
            model.Probabilities(ref sums, model.RelatedInArticle(place), classes);
            Append(hash, row, classes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, TrainingRow row, double[] classes)
    {
        var label = LabelProbabilities.Best(LabelProbabilities.Of(classes));
        var act = LabelProbabilities.BestAct(classes, label);
        hash.AppendData(Encoding.UTF8.GetBytes($"{row.Id} {label.ToName()} {act.ToName()}\n"));
    }
}
