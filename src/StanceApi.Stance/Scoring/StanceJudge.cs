using System.Runtime.CompilerServices;
using StanceApi.Stance.Features;
using StanceApi.Stance.Proposals;
using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Scoring;

/// <summary>Judges statements by a model, those of an article in the light of what else it says. Safe for concurrent use.</summary>
internal sealed class StanceJudge(StanceModel model)
{
    private readonly StanceModel _model = model;
    private readonly ConditionalWeakTable<Proposal, ExampleShift> _shifts = [];

    public IReadOnlyList<StanceScore> Score(
        IReadOnlyList<StatementToScore> statements,
        Proposal proposal
    )
    {
        var profile = ProposalProfile.Of(proposal);
        var scores = new StanceScore[statements.Count];
        var shift = ShiftOf(proposal);
        ArticleView? article = null;
        for (var i = 0; i < scores.Length; i++)
        {
            if (i == 0 || !SameArticle(statements[i - 1], statements[i]))
            {
                article = View(statements[i], profile, shift);
            }

            scores[i] = Score(statements[i], article, profile, shift);
        }

        return scores;
    }

    public Explanation Explain(StatementToScore statement, Proposal proposal)
    {
        var profile = ProposalProfile.Of(proposal);
        var shift = ShiftOf(proposal);
        var article = View(statement, profile, shift);
        var score = Score(
            statement,
            article,
            profile,
            shift,
            EvidenceLimits.OfExplanations,
            out var others
        );
        return new Explanation(
            score,
            ScoreParts.Of(score, others),
            FlipFinder.Find(
                statement,
                score,
                s => Score(s, View(s, profile, shift), profile, shift)
            )
        );
    }

    /// <summary>Learned once for a proposal; most have no examples.</summary>
    private ExampleShift? ShiftOf(Proposal proposal) =>
        proposal.Examples.IsDefaultOrEmpty
            ? null
            : _shifts.GetValue(proposal, p => ExampleShift.Of(_model, p)!);

    private static bool SameArticle(StatementToScore a, StatementToScore b) =>
        ReferenceEquals(a.Place?.Text, b.Place?.Text)
        && string.Equals(a.Language, b.Language, StringComparison.Ordinal);

    private ArticleView? View(
        StatementToScore statement,
        ProposalProfile profile,
        ExampleShift? shift
    )
    {
        if (statement.Place is not { } place)
        {
            return null;
        }

        var reading = ArticleReading.Of(place, statement.Language, profile);
        var works = new StatementWork[Math.Min(place.Statements.Length, WorkBags.MostKept)];
        var impressions = new Impression[place.Statements.Length];
        for (var i = 0; i < impressions.Length; i++)
        {
            var (start, end) = (place.Statements[i].Start, place.Statements[i].End);
            var other = new StatementToScore(
                place.Text[start..end],
                null,
                place with
                {
                    Start = start,
                    End = end,
                },
                statement.Language
            );
            var work = Read(other, reading, profile, shift, WorkBags.At(i));
            var sums = work.Alone;
            impressions[i] = _model.ImpressionOf(ref sums);
            if (i < works.Length)
            {
                works[i] = work;
            }
        }

        return new ArticleView(reading, place.Statements, impressions, works);
    }

    /// <summary>What a statement says by itself, in its place.</summary>
    private StatementWork Read(
        StatementToScore statement,
        ArticleReading? article,
        ProposalProfile profile,
        ExampleShift? shift,
        WorkBags bags
    )
    {
        var extraction = FeatureExtractor.Extract(statement, profile, bags.Relevance, bags.Stance);
        var plain = _model.Sum(extraction);
        var alone = plain;
        shift?.Apply(extraction, ref alone);
        FeatureBag? place = null;
        if (article is not null)
        {
            place = ArticleFeatures.Of(
                extraction,
                article,
                statement.Place!,
                profile,
                StanceModel.UnrelatedOdds(ref alone)
            );
            _model.Article.Sum(place, alone.Place);
        }

        return new StatementWork(extraction, place, plain, alone);
    }

    private StanceScore Score(
        StatementToScore statement,
        ArticleView? article,
        ProposalProfile profile,
        ExampleShift? shift
    ) => Score(statement, article, profile, shift, EvidenceLimits.OfScores, out _);

    private StanceScore Score(
        StatementToScore statement,
        ArticleView? article,
        ProposalProfile profile,
        ExampleShift? shift,
        EvidenceLimits limits,
        out OtherShares others
    )
    {
        var at = statement.Place?.OwnIndex ?? -1;
        var work =
            article?.WorkOf(statement, at)
            ?? Read(statement, article?.Reading, profile, shift, WorkBags.At(WorkBags.MostKept));
        var sums = work.Alone;
        var temperature = StanceModel.FirstTemperature;
        if (article is not null && at >= 0)
        {
            _model.Surroundings.Apply(article.Around(at), ref sums);
            temperature = _model.Surroundings.Temperature;
        }

        var related = work.Place is null
            ? _model.RelatedAlone(ref sums)
            : StanceModel.RelatedInArticle(ref sums, temperature);
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
            EvidenceFinder.Find(
                statement.Text,
                work.Extraction,
                work.Place,
                _model,
                new SumsInTurn(work.Plain, work.Alone, sums, temperature),
                limits,
                out others
            )
        );
    }
}
