using System.Text.Json;
using System.Text.Json.Serialization;

namespace StanceApi.Stance.Evaluation;

/// <summary>Measures of one part of the rows.</summary>
/// <param name="MacroF1">Over the labels present, 0 to 1.</param>
public sealed record Slice(string Name, int Rows, double MacroF1, double Accuracy);

/// <summary>What a model is and how good: the registry's entry, written by the trainer.</summary>
/// <param name="Version">The prediction hash's first digits after the feature set's number.</param>
/// <param name="CalibrationError">Expected calibration error, 0 to 1.</param>
/// <param name="Acts">Share of rows whose act and label are both right, by act.</param>
/// <param name="Articles">Statements inside articles: all of them, then by label.</param>
public sealed record ModelCard(
    string Version,
    string TrainingDataHash,
    string PredictionHash,
    int Rows,
    int Proposals,
    int Features,
    double RelevanceTemperature,
    double StanceTemperature,
    double MacroF1,
    double CalibrationError,
    IReadOnlyList<Slice> Languages,
    IReadOnlyList<Slice> Labels,
    IReadOnlyList<Slice> Acts,
    IReadOnlyList<Slice> HardCases,
    IReadOnlyList<Slice> Articles
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <exception cref="JsonException">Not a model card.</exception>
    public static ModelCard FromJson(string json) =>
        JsonSerializer.Deserialize<ModelCard>(json, Options)
        ?? throw new JsonException("An empty model card.");
}
