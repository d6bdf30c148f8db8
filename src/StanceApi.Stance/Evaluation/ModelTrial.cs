namespace StanceApi.Stance.Evaluation;

/// <summary>
/// How a new model does on the hold-out beside the one before it: a fifth of every proposal's rows, corrections included,
/// that both are trained without, by the same recipe, each on the data that it had.
/// </summary>
/// <param name="Against">The version of the model before.</param>
/// <param name="SameData">Whether the one before was trained on the same files; else both are trained on the present ones, and the trial tells what the corrections add.</param>
/// <param name="All">Over all held-out rows.</param>
/// <param name="Corrections">Over those of them that humans corrected.</param>
/// <param name="Languages">By language.</param>
public sealed record ModelTrial(
    string Against,
    bool SameData,
    TrialFigures All,
    TrialFigures Corrections,
    IReadOnlyList<TrialFigures> Languages
)
{
    /// <summary>Whether the new model is better by so much, and no language worse by more than that.</summary>
    /// <param name="gain">Least gain of macro-F1.</param>
    /// <param name="languageLoss">Most loss of macro-F1 in any language.</param>
    public bool Passes(double gain, double languageLoss) =>
        SameData
        && All.After - All.Before >= gain
        && Languages.All(l => l.After - l.Before >= -languageLoss);
}

/// <summary>Macro-F1 of the two on one part of the rows, 0 to 1.</summary>
/// <param name="Name" example="en">Which part.</param>
/// <param name="Rows" example="1700">How many rows it has.</param>
/// <param name="Before" example="0.79">Of the model before.</param>
/// <param name="After" example="0.793">Of the new one.</param>
public sealed record TrialFigures(string Name, int Rows, double Before, double After);
