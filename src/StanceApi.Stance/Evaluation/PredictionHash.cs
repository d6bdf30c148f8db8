using System.Security.Cryptography;
using System.Text;
using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>A model's identity: what it says of the training rows. Files of the same model may differ, this does not.</summary>
internal static class PredictionHash
{
    /// <summary>SHA-256 over each row's id, label, act and probabilities to three decimals; lower-case hexadecimal.</summary>
    public static string Of(StanceModel model, IEnumerable<Example> examples)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var example in examples)
        {
            var judged = CrossValidation.Judge(model, example);
            var line =
                $"{judged.Row.Id} {judged.Label} {judged.Act} {string.Join(' ', judged.Probabilities.Select(p => Math.Round(p, 3).ToString("f3")))}\n";
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
