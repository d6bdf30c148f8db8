using System.Runtime.CompilerServices;
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

    [ThreadStatic]
    private static FeatureBag? _relevance;

    [ThreadStatic]
    private static FeatureBag? _stance;
    private readonly StanceModel _model;
    private readonly ConditionalWeakTable<Proposal, ExampleShift> _shifts = [];

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
        var profile = ProposalProfile.Of(proposal);
        var scores = new StanceScore[statements.Count];
        var shift = ShiftOf(proposal);
        ArticleReading? article = null;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i == 0 || !SameArticle(statements[i - 1], statements[i]))
            {
                article = Read(statements[i], profile);
            }

            scores[i] = Score(statements[i], article, profile, shift);
        }

        return scores;
    }

    public StanceScore Score(StatementToScore statement, Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(proposal);
        var profile = ProposalProfile.Of(proposal);
        return Score(statement, Read(statement, profile), profile, ShiftOf(proposal));
    }

    /// <summary>Learned once for a proposal; most have no examples.</summary>
    private ExampleShift? ShiftOf(Proposal proposal) =>
        proposal.Examples.IsDefaultOrEmpty
            ? null
            : _shifts.GetValue(proposal, p => ExampleShift.Of(_model, p)!);

    private static bool SameArticle(StatementToScore a, StatementToScore b) =>
        ReferenceEquals(a.Place?.Text, b.Place?.Text)
        && string.Equals(a.Language, b.Language, StringComparison.Ordinal);

    private static ArticleReading? Read(StatementToScore statement, ProposalProfile profile) =>
        statement.Place is { } place ? ArticleReading.Of(place, statement.Language, profile) : null;

    private StanceScore Score(
        StatementToScore statement,
        ArticleReading? article,
        ProposalProfile profile,
        ExampleShift? shift
    )
    {
        var extraction = FeatureExtractor.Extract(
            statement,
            profile,
            _relevance ??= new FeatureBag(FeatureExtractor.RelevanceSize),
            _stance ??= new FeatureBag(FeatureExtractor.StanceSize)
        );
        var sums = _model.Sum(extraction);
        shift?.Apply(extraction, ref sums);
        var related = article is not null
            ? _model.RelatedInArticle(
                ArticleFeatures.Of(
                    extraction,
                    article,
                    statement.Place!,
                    profile,
                    StanceModel.UnrelatedOdds(ref sums)
                )
            )
            : _model.RelatedAlone(ref sums);
        Span<double> classes = stackalloc double[StanceClasses.Count];
        _model.Probabilities(ref sums, related, classes);
        Span<double> labels = stackalloc double[LabelProbabilities.Count];
        LabelProbabilities.Of(classes, labels);
        var label = LabelProbabilities.Best(labels);
        return new StanceScore(
            label,
            label is StanceLabel.Unrelated ? 0 : labels[0] - labels[1],
            labels[(int)label],
            new StanceProbabilities(labels[0], labels[1], labels[2], labels[3]),
            LabelProbabilities.BestAct(classes, label),
            EvidenceFinder.Find(statement.Text, extraction, _model, ref sums)
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
