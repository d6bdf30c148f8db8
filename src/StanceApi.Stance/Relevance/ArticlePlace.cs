using StanceApi.Stance.Features;

namespace StanceApi.Stance.Relevance;

/// <summary>How far back an article last named the proposal.</summary>
internal enum LastNamed
{
    SameSentence,
    SameParagraph,
    ParagraphBefore,
    Earlier,
    OnlyInHeadline,
    Nowhere,
}

/// <summary>What an article said of the proposal before a statement.</summary>
/// <param name="TakenUp">Whether the sentence before points back to it: "this idea", 该提议.</param>
internal sealed record ArticlePlace(LastNamed Named, bool InHeadline, bool TakenUp)
{
    /// <param name="background">The headline, a line break, the text before the statement.</param>
    public static ArticlePlace Of(string background, string? language, ProposalProfile profile)
    {
        var headlineEnd = Math.Max(0, background.IndexOf('\n'));
        var inHeadline = Names(background[..headlineEnd], language, profile);
        var paragraphs = background[headlineEnd..]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var last = background.EndsWith('\n') || paragraphs.Length == 0 ? "" : paragraphs[^1];
        var rest = last.Length == 0 ? paragraphs : paragraphs[..^1];
        var reading = StatementReader.Read(last, language, profile);
        var sentence = reading.Clauses[^1].Sentence;
        var named = reading.Mentions.FindLastIndex(IsName);
        var takenUp = reading.Mentions.Exists(m =>
            m.Kind is MentionKind.Coreference
            && sentence - reading.Clauses[reading.ClauseOf[m.First]].Sentence <= 1
        );
        return new ArticlePlace(
            named >= 0
                ? reading.Clauses[reading.ClauseOf[reading.Mentions[named].First]].Sentence
                == sentence
                    ? LastNamed.SameSentence
                    : LastNamed.SameParagraph
                : rest.Length > 0 && Names(rest[^1], language, profile)
                    ? LastNamed.ParagraphBefore
                    : rest.Any(p => Names(p, language, profile))
                        ? LastNamed.Earlier
                        : inHeadline
                            ? LastNamed.OnlyInHeadline
                            : LastNamed.Nowhere,
            inHeadline,
            takenUp
        );
    }

    private static bool Names(string text, string? language, ProposalProfile profile) =>
        StatementReader.Read(text, language, profile).Mentions.Exists(IsName);

    private static bool IsName(Mention mention) =>
        mention.Kind is MentionKind.Full
        || (mention.Kind is MentionKind.Part && mention.Coverage >= MentionLevels.MostOfName);
}
