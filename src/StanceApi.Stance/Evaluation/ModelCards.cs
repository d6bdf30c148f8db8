using System.Text;
using StanceApi.Stance.Training;

namespace StanceApi.Stance.Evaluation;

/// <summary>Writes model cards.</summary>
internal static class ModelCards
{
    /// <summary>Counts up when the features or the word lists change what a stored score means.</summary>
    public const int FeatureSet = 2;
    private const int ShortHash = 8;

    public static ModelCard Of(TrainingSet set, BuiltModel built)
    {
        var hash = PredictionHash.Of(built.Model, set);
        return new ModelCard(
            $"{FeatureSet}+{hash[..ShortHash]}",
            set.Hash,
            hash,
            set.Rows.Length,
            set.Proposals.Length,
            built.Model.Relevance.Features.Length + built.Model.Stance.Features.Length,
            built.Model.Temperatures.Relevance,
            built.Model.Temperatures.Stance,
            Slices.Round(Metrics.MacroF1(built.Judgements)),
            Slices.Round(Metrics.CalibrationError(built.Judgements)),
            Slices.By(built.Judgements, j => j.Row.Language),
            Slices.ByLabel(built.Judgements),
            Slices.ByAct(built.Judgements),
            Slices.By(built.Judgements, j => j.Row.Hard ?? "plain"),
            [Slices.Of("all", built.InArticles), .. Slices.ByLabel(built.InArticles)]
        );
    }

    /// <summary>The card for people, as Markdown.</summary>
    public static string ToMarkdown(ModelCard card)
    {
        var text = new StringBuilder()
            .Append($"# Stance model {card.Version}\n\n")
            .Append(
                "Judges what a statement says about a proposal: for it, against it, neutral, or about something else, and by which diplomatic act. "
            )
            .Append(
                "Multinomial logistic regressions (ML.NET, L-BFGS) for relevance, for the label and for the act, over word and character runs with the proposal masked, cue classes shared by the languages, and how the proposal is mentioned; inside an article a fourth one weighs where the article names the proposal. What the scores of a statement are made of is the same in training and serving.\n\n"
            )
            .Append(
                $"Trained on {card.Rows} statements about {card.Proposals} proposals, and on {card.Articles[0].Rows} more inside short articles, all written for this project (training data {card.TrainingDataHash[..16]}). "
            )
            .Append(
                $"{card.Features} features, temperatures {card.RelevanceTemperature:f2} and {card.StanceTemperature:f2}, prediction hash {card.PredictionHash[..16]}.\n\n"
            )
            .Append(
                $"Measured by leave-proposals-out cross-validation: no proposal is in both parts. Macro-F1 {card.MacroF1:f3}, expected calibration error {card.CalibrationError:f3}.\n\n"
            )
            .Append(
                "Not for: sentiment in general, proposals without a name in the statement's language, irony without a marker, decisions that no person checks.\n"
            );
        Table(text, "Language", "macro-F1", card.Languages);
        Table(text, "Label", "F1", card.Labels);
        Table(text, "Act", "macro-F1 of the label", card.Acts);
        Table(text, "Hard case", "macro-F1", card.HardCases);
        Table(text, "Inside articles", "F1 (all: macro)", card.Articles);
        return text.ToString();
    }

    private static void Table(
        StringBuilder text,
        string name,
        string measure,
        IReadOnlyList<Slice> slices
    )
    {
        text.Append($"\n| {name} | rows | {measure} | right |\n|---|---|---|---|\n");
        foreach (var slice in slices)
        {
            text.Append(
                $"| {slice.Name} | {slice.Rows} | {slice.MacroF1:f3} | {slice.Accuracy:f3} |\n"
            );
        }
    }
}
