using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Proposals;

namespace StanceApi.Stance.Scoring;

/// <summary>Scores statements with a trained model: the one that this assembly carries, or another.</summary>
public sealed class StanceScorer : IStanceScorer, IStanceExplainer
{
    private const string ModelResource = "Models/stance.model";
    private const string CardResource = "Models/stance.json";
    private static readonly Lazy<StanceScorer> Shipped = new(LoadShipped);
    private static readonly Lazy<ModelCard> ShippedFacts = new(LoadShippedCard);
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

    /// <summary>What the model built into this assembly is; without loading it.</summary>
    public static ModelCard ShippedCard => ShippedFacts.Value;

    /// <summary>The file of the model built into this assembly, some megabytes.</summary>
    public static byte[] ShippedFile()
    {
        using var file = ShippedModel();
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Whether a model of this version reads the features that this program makes.</summary>
    public static bool CanServe(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.StartsWith($"{ModelCards.FeatureSet}+", StringComparison.Ordinal);
    }

    /// <summary>A scorer over a model's file.</summary>
    /// <exception cref="InvalidDataException">Not a model file, or one of another version of the program.</exception>
    public static StanceScorer Read(byte[] file, ModelCard card)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(card);
        if (!CanServe(card.Version))
        {
            throw new InvalidDataException(
                $"The model {card.Version} was made for another version of the program."
            );
        }

        using var stream = new MemoryStream(file, writable: false);
        return new StanceScorer(StanceModelFile.Read(stream), card);
    }

    private static Stream ShippedModel() =>
        typeof(StanceScorer).Assembly.GetManifestResourceStream(ModelResource)
        ?? throw new InvalidOperationException(
            "This build carries no stance model; run the trainer."
        );

    private static ModelCard LoadShippedCard()
    {
        using var card = new StreamReader(
            typeof(StanceScorer).Assembly.GetManifestResourceStream(CardResource)!
        );
        return ModelCard.FromJson(card.ReadToEnd());
    }

    private static StanceScorer LoadShipped()
    {
        using var model = ShippedModel();
        return new StanceScorer(StanceModelFile.Read(model), ShippedCard);
    }
}
