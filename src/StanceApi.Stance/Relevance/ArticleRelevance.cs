using StanceApi.Stance.Features;

namespace StanceApi.Stance.Relevance;

/// <summary>
/// How likely a statement inside an article is about the proposal, by where the proposal is named: in the statement,
/// right before it, earlier, or only in the headline. A statement that stands alone is about it more often than one of
/// the many in an article, so this only speaks where the article's text is given.
/// </summary>
internal static class ArticleRelevance
{
    private const int NearCharacters = 120;
    private const int NearLetters = 300;
    private const double Typical = 0.12;
    private const double Trust = 0.7;

    /// <summary>The label probabilities with the one of unrelated moved; unchanged without a background.</summary>
    /// <param name="unrelated">What the model makes of the statement alone, 0 to 1.</param>
    public static double Unrelated(
        double unrelated,
        StatementReading statement,
        string background,
        string? language,
        ProposalProfile profile
    )
    {
        var body = background[(background.IndexOf('\n') + 1)..];
        var reach = Tokenizer.IsUnspaced(body.LastOrDefault(char.IsLetter))
            ? NearCharacters
            : NearLetters;
        var near = StatementReader.Read(
            body[Math.Max(0, body.Length - reach)..],
            language,
            profile
        );
        var prior = 1 - Related(statement, near, body, language, profile);
        var logit = Logit(prior) + (Trust * (Logit(unrelated) - Logit(Typical)));
        return 1 / (1 + Math.Exp(-logit));
    }

    private static double Related(
        StatementReading statement,
        StatementReading near,
        string body,
        string? language,
        ProposalProfile profile
    ) =>
        MentionLevels.Of(statement) switch
        {
            MentionLevel.Full => 0.97,
            MentionLevel.Most => 0.85,
            MentionLevel.Coreference => Names(near) ? 0.93 : 0.8,
            MentionLevel.Some => 0.75,
            MentionLevel.Little => Names(near) ? 0.65 : 0.4,
            _ when Names(near) => 0.6,
            _ when Names(StatementReader.Read(body, language, profile)) => 0.35,
            _ => 0.15,
        };

    private static bool Names(StatementReading reading) =>
        MentionLevels.Of(reading) is MentionLevel.Full or MentionLevel.Most;

    private static double Logit(double p) =>
        Math.Log(Math.Clamp(p, 1e-6, 1 - 1e-6) / (1 - Math.Clamp(p, 1e-6, 1 - 1e-6)));
}
