using System.Security.Cryptography;
using System.Text;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>A model's identity: what it says of the training rows. Files of the same model may differ, this does not.</summary>
internal static class PredictionHash
{
    /// <summary>SHA-256 over each row's id, label and act, lower-case hexadecimal. Probabilities stay out: their last digits depend on the processor.</summary>
    public static string Of(StanceModel model, IEnumerable<Example> examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in examples)
        {
            var judged = CrossValidation.Judge(
                example,
                model.Probabilities(model.Sum(example.Extraction))
            );
            hash.AppendData(
                Encoding.UTF8.GetBytes(
                    $"{judged.Row.Id} {judged.Label.ToName()} {judged.Act.ToName()}\n"
                )
            );
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
