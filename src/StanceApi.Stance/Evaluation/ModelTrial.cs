namespace StanceApi.Stance.Evaluation;

/// <summary>
/// How a new model does on the hold-out beside the one before it: a part of every proposal's rows that both are trained
/// without, by the same recipe, each on the data that it had.
/// </summary>
/// <param name="Against">The version of the model before.</param>
/// <param name="All">Over all held-out rows.</param>
/// <param name="Corrections">Over those of them that humans corrected.</param>
public sealed record ModelTrial(
    string Against,
    TrialFigures All,
    TrialFigures Corrections,
    IReadOnlyList<TrialFigures> Languages
);

/// <param name="Before">Macro-F1 of the model before, 0 to 1.</param>
/// <param name="After">The same of the new one.</param>
public sealed record TrialFigures(string Name, int Rows, double Before, double After);
