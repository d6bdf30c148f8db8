using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Proposals;

namespace StanceApi.Stance.Scoring;

/// <summary>Scores statements with the trained model that this assembly carries.</summary>
public sealed class StanceScorer : IStanceScorer, IStanceExplainer
{
    private const string ModelResource = "Models/stance.model";
    private const string CardResource = "Models/stance.json";
    private static readonly Lazy<StanceScorer> Shipped = new(LoadShipped);
    private readonly StanceJudge _judge;

    internal StanceScorer(StanceModel model, ModelCard card)
    {
        _judge = new StanceJudge(model);
        Card = card;
    }

    /// <summary>The scorer over the model built into this assembly; loaded once, at the first call.</summary>
    public static StanceScorer Default => Shipped.Value;

    public string ModelVersion => Card.Version;

    /// <summary>What the model is and how good.</summary>
    public ModelCard Card { get; }

    public IReadOnlyList<StanceScore> Score(
        IReadOnlyList<StatementToScore> statements,
        Proposal proposal
    )
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(proposal);
        return _judge.Score(statements, proposal);
    }

    public StanceScore Score(StatementToScore statement, Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(proposal);
        return _judge.Score([statement], proposal)[0];
    }

    public Explanation Explain(StatementToScore statement, Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(proposal);
        return _judge.Explain(statement, proposal);
    }

    private static StanceScorer LoadShipped()
    {
        var assembly = typeof(StanceScorer).Assembly;
        using var model =
            assembly.GetManifestResourceStream(ModelResource)
            ?? throw new InvalidOperationException(
                "This build carries no stance model; run the trainer."
            );
        using var card = new StreamReader(assembly.GetManifestResourceStream(CardResource)!);
        return new StanceScorer(StanceModelFile.Read(model), ModelCard.FromJson(card.ReadToEnd()));
    }
}
