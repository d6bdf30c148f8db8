using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Models;

namespace StanceApi.Models;

/// <summary>The examples in the documentation.</summary>
public static class ModelExamples
{
    private static readonly DateTimeOffset At = new(2024, 10, 2, 14, 0, 0, TimeSpan.Zero);

    public const string Version = "2+1f0c9a7e";

    public static ActivateModelRequest Activate { get; } = new(Version, "Better on our own cases");

    public static ModelActivationResponse Activation { get; } =
        new(Version, "2+7c236481", 2, At, "local", Activate.Reason, ActivationCause.Person);

    public static ModelResponse Model { get; } =
        new(
            Version,
            Active: true,
            Servable: true,
            ModelOrigin.Trained,
            At,
            "local",
            "Forty corrections on the alliance",
            "9c1185a5c5e9fc54612808977ee8f548b2258d31c9a3f1f7a5d3f0b8f2f7f1a2",
            "ed75ad098308ae0d69132119c0a0e814c789a32a4f5dd65b30a53be414e4b8a5",
            "1f0c9a7ee1b7b7d3b1b0a3f1c59c7fb74b3c1f8d2d0e6a5b4c3d2e1f0a9b8c7d",
            13948,
            513,
            40,
            "09m3k7bq1w2d4",
            new ModelMetricsResponse(
                0.811,
                0.008,
                [new Slice("en", 5233, 0.807, 0.808)],
                [new Slice(StanceLabel.Favor.ToName(), 4299, 0.795, 0.815)],
                [new Slice(DiplomaticAct.Defer.ToName(), 871, 0.458, 0.545)],
                [new Slice("irony", 126, 0.426, 0.564)],
                [new Slice("all", 8639, 0.66, 0.7)]
            ),
            new ModelTrial(
                "2+7c236481",
                SameData: true,
                new TrialFigures("all", 4510, 0.792, 0.794),
                new TrialFigures("corrections", 8, 0.41, 0.72),
                [new TrialFigures("en", 1700, 0.79, 0.793)]
            )
        );
}
