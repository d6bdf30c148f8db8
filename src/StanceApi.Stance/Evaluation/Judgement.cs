using StanceApi.Stance.Scoring;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>What a model said of a row that it was not trained on.</summary>
/// <param name="Probabilities">By label.</param>
public sealed record Judgement(
    TrainingRow Row,
    StanceLabel Label,
    DiplomaticAct Act,
    double[] Probabilities
);
