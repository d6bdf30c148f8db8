using StanceApi.Stance.Evaluation;
using StanceApi.Stance.Features;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Scoring;

/// <summary>Scores statements with the trained model that this assembly carries.</summary>
public sealed class StanceScorer : IStanceScorer
{
    private const string ModelResource = "Models/stance.model";
    private const string CardResource = "Models/stance.json";
    private static readonly Lazy<StanceScorer> Shipped = new(LoadShipped);
    private readonly StanceModel _model;

    internal StanceScorer(StanceModel model, ModelCard card)
    {
        _model = model;
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
        var scores = new StanceScore[statements.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Score(statements[i], proposal);
        }

        return scores;
    }

    public StanceScore Score(StatementToScore statement, Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(proposal);
        var extraction = FeatureExtractor.Extract(statement, proposal);
        var sums = _model.Sum(extraction);
        var classes = _model.Probabilities(sums);
        var labels = LabelProbabilities.Of(classes);
        if (statement.Background is { } background)
        {
            LabelProbabilities.SetUnrelated(
                labels,
                ArticleRelevance.Unrelated(
                    labels[(int)StanceLabel.Unrelated],
                    extraction.Reading,
                    background,
                    statement.Language,
                    ProposalProfile.Of(proposal)
                )
            );
        }

        var label = LabelProbabilities.Best(labels);
        return new StanceScore(
            label,
            label is StanceLabel.Unrelated ? 0 : labels[0] - labels[1],
            labels[(int)label],
            new StanceProbabilities(labels[0], labels[1], labels[2], labels[3]),
            LabelProbabilities.BestAct(classes, label),
            EvidenceFinder.Find(statement.Text, extraction, _model, sums)
        );
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
